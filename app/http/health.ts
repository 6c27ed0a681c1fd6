// Three questions of the operator: does the process answer, can it work, how is it doing.
import type { Express } from "express";
import { sql } from "kysely";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Portal } from "#app/portal.server.ts";

/** Adds /healthz (alive), /readyz (database answers, disk has room) and /metrics (loopback callers only). */
export function answerHealth(app: Express, portal: Portal): void {
  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.get("/readyz", async (_request, response) => {
    const checks = {
      database: await answers(portal),
      disk: portal.disk.tight ? "nearly full: changes are refused" : "ok",
    };
    const ready = Object.values(checks).every((state) => state === "ok");
    response.status(ready ? 200 : 503).json({ ready, ...checks });
  });
}

async function answers(portal: Portal): Promise<string> {
  try {
    await sql`select 1`.execute(portal.database);
    return "ok";
  } catch {
    return "does not answer";
  }
}

/** Measures every request by route class and serves the figures to callers on this machine. */
export function measureRequests(app: Express): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: "flowdown_request_seconds",
    help: "Time from the first byte asked to the last byte sent",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  });
  app.use((request, response, next) => {
    const stop = seconds.startTimer({ method: request.method });
    response.on("finish", () => stop({ status: `${Math.floor(response.statusCode / 100)}xx` }));
    next();
  });
  app.get("/metrics", async (request, response) => {
    const address = request.socket.remoteAddress ?? "";
    if (!/^(?:::1|127\.|::ffff:127\.)/.test(address))
      return void response.status(404).send("Not found.\n");
    response.type(registry.contentType).send(await registry.metrics());
  });
}
