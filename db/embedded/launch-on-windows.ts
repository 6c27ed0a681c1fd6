// Decides how PostgreSQL runs on Windows: through pg_ctl, which drops an administrator's rights as PostgreSQL demands.
import { spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";

import { EmbeddedRefusal } from "#db/embedded/refusal.ts";
import type { LaunchOptions, Server } from "#db/embedded/launch-server.ts";
import { asArguments } from "#db/embedded/settings.ts";
import { readPostmasterFile } from "#db/embedded/stop-orphan.ts";

/** Starts the server; a server of a killed run is stopped first. There is no watcher: the next start tidies up. */
export async function launchOnWindows(pgCtl: string, options: LaunchOptions): Promise<Server> {
  const { cluster, logFile, settings } = options;
  stop(pgCtl, cluster);
  const given = asArguments(settings).join(" ");
  const started = spawnSync(
    pgCtl,
    ["start", "-D", cluster, "-l", logFile, "-w", "-t", "300", "-o", given],
    { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  );
  const pid = readPostmasterFile(cluster)?.pid;
  if (started.status !== 0 || pid === undefined) {
    throw new EmbeddedRefusal(
      "could-not-start",
      `The database in ${cluster} did not start: ${started.stderr}. The whole log: ${logFile}`,
    );
  }
  // pg_ctl gives no handle on the server: a lost one shows in failing connections.
  return { pid, lost: new Promise(() => {}), stop: async () => stop(pgCtl, cluster) };
}

function stop(pgCtl: string, cluster: string): void {
  const running = () =>
    spawnSync(pgCtl, ["status", "-D", cluster], { stdio: "ignore" }).status === 0;
  for (const mode of ["fast", "immediate"]) {
    if (running())
      spawnSync(pgCtl, ["stop", "-D", cluster, "-m", mode, "-t", "20"], { stdio: "ignore" });
  }
}

/** A loopback port nobody uses now. */
export function findFreePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
