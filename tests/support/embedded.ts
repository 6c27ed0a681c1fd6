// Decides how a test run gets a PostgreSQL 18 of its own: the embedded one, in a temporary folder, gone afterwards.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startEmbedded } from "#db/embedded/start-embedded.ts";

/** A database server that a test run started. */
export interface TestServer {
  /** Superuser login; `withDatabase` of db/embedded makes the URL of another database of it. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/** A temporary folder that the database's account can pass through when the tests run as root. */
export function makeTestFolder(name: string): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Starts the embedded PostgreSQL 18 for a test run. Its log is thrown away unless the start fails. */
export async function startEmbeddedForTests(): Promise<TestServer> {
  const folder = makeTestFolder("flowdown-tests");
  const lines: string[] = [];
  try {
    const database = await startEmbedded({ dataFolder: folder, log: (line) => lines.push(line) });
    const stop = async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    return { ownerUrl: database.ownerUrl, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The test database did not start. ${lines.join(" ")}`, { cause: error });
  }
}
