// Decides with which key something is sealed now: the one in use by the database's word, also where another process changed it.
import type { Portal } from "#app/portal.server.ts";
import type { Reader } from "#db/connection.ts";
import { findNewestKeyId } from "#db/portal-keys.ts";
import type { PortalKey } from "./portal-key.server.ts";

/** The wall's own word for it: this process holds a key that another one replaced, and cannot reach that one. */
export const KEY_REPLACED = "FD120";

export class KeyReplaced extends Error {
  readonly code = KEY_REPLACED;
  constructor(held: string, inUse: string) {
    super(
      `the key ${held} is no longer in use, ${inUse} is, and its file is not here: start this process again`,
    );
  }
}

/**
 * The key to seal with. A process that still holds the one before takes the new one from its file, where that lies in the
 * same data folder; else it seals nothing and says so to its operator.
 */
export async function keyInUse(
  reader: Reader,
  portal: Pick<Portal, "portalKey" | "takeKey" | "log">,
): Promise<PortalKey> {
  const newest = await findNewestKeyId(reader);
  const held = portal.portalKey;
  if (newest === undefined || newest === held.keyId) return held;
  const found = await portal.takeKey?.(newest);
  if (found) {
    portal.log.info(
      { before: held.keyId, now: newest },
      "the portal's key was changed: sealing with the new one",
    );
    return found;
  }
  throw new KeyReplaced(held.keyId, newest);
}
