// Run as a process of its own by the tests: starts the database, says where it is, and holds it until told to stop.
import { createInterface } from "node:readline";

import { EmbeddedRefusal } from "#db/embedded/refusal.ts";
import { startEmbedded, type EmbeddedOptions } from "#db/embedded/start-embedded.ts";

/** What this process says, one line of JSON. */
export type HolderAnswer =
  | { ownerUrl: string; home: string; socketFolder: string; postmasterPid: number; log: string[] }
  | { refused: string; message: string; log: string[] };

const log: string[] = [];
const say = (answer: HolderAnswer) => console.log(JSON.stringify(answer));

try {
  const options = JSON.parse(process.argv[2] ?? "{}") as Omit<EmbeddedOptions, "log">;
  const database = await startEmbedded({ ...options, log: (line) => log.push(line) });
  const { ownerUrl, home, socketFolder = "", postmasterPid } = database;
  say({ ownerUrl, home, socketFolder, postmasterPid, log });
  createInterface(process.stdin).on("line", () => void database.stop().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof EmbeddedRefusal)) throw error;
  say({ refused: error.reason, message: error.message, log });
}
