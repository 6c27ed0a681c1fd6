// Decides which key seals: settles it with the database when the portal starts, and changes it when its operator asks.
import type { KeyObject } from "node:crypto";
import { draftNextCertificate, takeNextCertificate } from "#app/sealing/next-certificate.server.ts";
import { signHandover } from "#app/sealing/known-keys.ts";
import { draftNextKey, readNextKey, takeNextKey } from "#app/sealing/next-key.server.ts";
import { KEY_FILE, loadOrCreatePortalKey, type PortalKey } from "#app/sealing/portal-key.server.ts";
import { sealNow } from "#app/use-cases/parts/seal-checkpoint.server.ts";
import { recordEvent } from "#db/audit.ts";
import { connect, type Writer } from "#db/connection.ts";
import { addPortalKey, listPortalKeys, lockEverySeal, type PortalKeyRow } from "#db/portal-keys.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";

const OPERATOR = { kind: "system", id: null, name: "Operator" } as const;

/**
 * The key to seal with. The first one is written down as it is found; a key that nobody handed over to (the one before
 * was lost) is written down with an event of its own. Throws for a key that was replaced before.
 */
export async function settlePortalKey(ownerUrl: string, dataFolder: string): Promise<PortalKey> {
  const key = await settleKey(ownerUrl, dataFolder);
  // a change that ended before the certificate had its name
  await takeNextCertificate(dataFolder, key.keyId);
  return key;
}

async function settleKey(ownerUrl: string, dataFolder: string): Promise<PortalKey> {
  return asOwner(ownerUrl, async (writer) => {
    const now = await lockEverySeal(writer);
    const key = await loadOrCreatePortalKey({ dataFolder });
    const rows = await listPortalKeys(writer);
    const newest = rows.at(-1);
    if (newest?.keyId === key.keyId) return key;
    const next = await readNextKey(dataFolder);
    if (next !== undefined && newest?.keyId === next.keyId) {
      // the change was written down, and the portal ended before the file had its name
      await takeNextKey(dataFolder);
      return next;
    }
    if (rows.some((row) => row.keyId === key.keyId))
      throw new Error(
        `${KEY_FILE} holds the key ${key.keyId}, which another one replaced. Restore the newer file; if it is lost, remove this one, and a new key is made.`,
      );
    if (newest) await noteChange(writer, "portal_key.replaced", newest.fingerprint, key);
    await addPortalKey(writer, rowOf(key, rows.length + 1, newest ? now.toISOString() : "", ""));
    return key;
  });
}

/**
 * Changes the key, and with it the certificate of PDFs: everything so far goes under a last checkpoint of the one in use,
 * which then signs over the next one. A process that still holds the one before seals nothing with it. Returns the
 * fingerprints of both keys.
 */
export async function rotatePortalKey(
  ownerUrl: string,
  dataFolder: string,
  seal: { readonly masterKey: KeyObject; readonly origin: string },
): Promise<{ readonly before: string; readonly next: string }> {
  const key = await settlePortalKey(ownerUrl, dataFolder);
  const next = await draftNextKey(dataFolder);
  await draftNextCertificate({ ...seal, dataFolder }, next.keyId);
  await asOwner(ownerUrl, async (writer) => {
    const now = await lockEverySeal(writer);
    const rows = await listPortalKeys(writer);
    if (rows.at(-1)?.keyId !== key.keyId)
      throw new Error("The key was changed by somebody else meanwhile: nothing was changed now.");
    await noteChange(writer, "portal_key.rotated", key.fingerprint, next);
    await sealNow(writer, key, now);
    const from = now.toISOString();
    await addPortalKey(writer, rowOf(next, rows.length + 1, from, signHandover(key, next, from)));
  });
  await takeNextKey(dataFolder);
  await takeNextCertificate(dataFolder, next.keyId);
  return { before: key.fingerprint, next: next.fingerprint };
}

function rowOf(key: PortalKey, number: number, beganAt: string, handover: string): PortalKeyRow {
  const { keyId, spkiBase64, fingerprint } = key;
  return { number, keyId, spki: spkiBase64, fingerprint, beganAt, handover };
}

async function noteChange(
  writer: Writer,
  type: "portal_key.rotated" | "portal_key.replaced",
  before: string,
  { fingerprint }: PortalKey,
): Promise<void> {
  await recordEvent(writer, OPERATOR, {
    type,
    supplierId: null,
    subjectId: null,
    detail: { before, key: fingerprint },
  });
}

// the list of keys is the owner's: the application's own login reads it and no more
async function asOwner<T>(ownerUrl: string, change: (writer: Writer) => Promise<T>): Promise<T> {
  const { database } = connect(ownerUrl, 1);
  try {
    return await inTransaction({ database, scope: SYSTEM }, change);
  } finally {
    await database.destroy();
  }
}
