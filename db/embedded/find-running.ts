// Decides how another command finds the database that a running portal keeps open on a data folder.
import { existsSync } from "node:fs";
import { join } from "node:path";

import { connectionUrl } from "#db/embedded/connection-url.ts";
import { ownerPassword } from "#db/embedded/create-cluster.ts";
import { DATABASE, OWNER } from "#db/embedded/settings.ts";
import { readAddress } from "#db/embedded/socket-folder.ts";

/**
 * The owner's URL of the database that runs on this data folder; undefined when none was started or it was stopped.
 * After a kill the address is still written down: only a connection proves that somebody answers.
 */
export function findRunning(dataFolder: string): string | undefined {
  const folder = join(dataFolder, "database");
  const address = existsSync(folder) ? readAddress(folder) : undefined;
  if (!address) return undefined;
  return connectionUrl(address, { user: OWNER, password: ownerPassword(folder, true) }, DATABASE);
}
