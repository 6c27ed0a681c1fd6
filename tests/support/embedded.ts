// Decides how a test run gets a PostgreSQL 18 of its own: the embedded one, in a temporary folder, gone afterwards.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startEmbedded } from "#db/embedded/start-embedded.ts";

/** A database server that a test run started. */
export interface TestServer {
  /** Superuser login; `withDatabase` of db/embedded makes the URL of another database of it. */
  ownerUrl: string;
  stop(): Promise<void>;
}

const MEMORY = "/dev/shm";
const ROOM_NEEDED = 2 * 1024 ** 3;

/** A temporary folder that the database's account can pass through when the tests run as root. */
export function makeTestFolder(name: string): string {
  const folder = mkdtempSync(join(hasRoomInMemory() ? MEMORY : realpathSync(tmpdir()), `${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** In memory fsync costs nothing, so that a busy disk does not slow the suite; a kill is as hard as elsewhere. */
function hasRoomInMemory(): boolean {
  if (process.platform !== "linux" || !existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  const mount = readFileSync("/proc/mounts", "utf8")
    .split("\n")
    .find((line) => line.split(" ")[1] === MEMORY);
  return mount !== undefined && !mount.includes("noexec") && bavail * bsize > ROOM_NEEDED;
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
