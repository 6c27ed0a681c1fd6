// Reads which keys count as the portal's, for whoever checks something that was sealed.
import type { Portal } from "#app/portal.server.ts";
import type { Reader } from "#db/connection.ts";
import { listPortalKeys } from "#db/portal-keys.ts";
import { DOOR, inReading } from "#db/transaction.ts";
import { knownKeys, type KnownKey } from "./known-keys.ts";

/** The newest first. Read each time: another process may have changed the key. */
export async function readKnownKeys(
  reader: Reader,
  { portalKey }: Pick<Portal, "portalKey">,
): Promise<KnownKey[]> {
  return knownKeys(await listPortalKeys(reader), portalKey);
}

/** The same for pages that need no sign-in: the list is public. */
export function readPublishedKeys(portal: Portal): Promise<KnownKey[]> {
  return inReading({ database: portal.database, scope: DOOR }, (reader) =>
    readKnownKeys(reader, portal),
  );
}
