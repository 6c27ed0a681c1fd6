// Starts Flowdown: `npm start`, `npm run demo` (--demo) or `npm run dev` (--dev); --rotate-key changes the key instead. What is started, and in which order, is app/start.server.ts.
import path from "node:path";
import { readConfig, settleMode } from "#app/config.server.ts";
import { changePortalKey, startPortal } from "#app/start.server.ts";
import { PROJECT_FOLDER } from "#db/project-folder.ts";

const root = PROJECT_FOLDER;
const demo = process.argv.includes("--demo");
const development = process.argv.includes("--dev");

try {
  const config = readConfig();
  settleMode(development ? "development" : config.NODE_ENV);
  const dataFolder = demo ? path.join(config.dataFolder, "demo") : config.dataFolder;
  if (process.argv.includes("--rotate-key")) {
    for (const line of await changePortalKey({ ...config, dataFolder })) console.log(line);
    process.exit(0);
  }
  const running = await startPortal({ config: { ...config, dataFolder }, root, demo, development });
  for (const line of running.welcome) console.log(line);
  let stopping = false;
  void running.lost.then((words) => {
    if (stopping) return;
    console.error(words);
    process.exit(1);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void running.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
