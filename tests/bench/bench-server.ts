// The server under measurement, in a process of its own: the product and the yardstick side by side.
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import { freePort, loadBuild } from "../support/portal.ts";
import { readConfig } from "#app/config.server.ts";
import { startPortal } from "#app/start.server.ts";
import { bareBuild } from "./bare-build.ts";

const ROOT = new URL("../..", import.meta.url).pathname;
const build = await loadBuild();
const config = readConfig({ ...process.env, PORT: String(await freePort()) });
const running = await startPortal({ config, root: ROOT, build });
const bare = express();
bare.use(
  createRequestHandler({
    build: bareBuild(build, running.portal.database),
    mode: "production",
    getLoadContext: () => ({ nonce: "", portal: running.portal }) as never,
  }),
);
const barePort = await freePort();
bare.listen(barePort, "127.0.0.1", () =>
  process.send?.({ ready: { url: running.url, bareUrl: `http://127.0.0.1:${barePort}` } }),
);

// the one who measures is gone: nobody is left to answer
process.on("disconnect", () => process.exit(1));
process.on("message", (message: { ask: string; id: number }) => {
  if (message.ask === "cpu") process.send?.({ id: message.id, value: process.cpuUsage() });
  if (message.ask === "stop") void running.stop().then(() => process.exit(0));
});
