// An audit record as the database would hold it, for the tests of sealing: chained streams, signed checkpoints.
import { generateKeyPairSync } from "node:crypto";
import { auditEventHash, type AuditEvent } from "#app/sealing/audit-event-hash.ts";
import { buildExport, type RowsToExport } from "#app/sealing/build-export.ts";
import { readPortalKey, type PortalKey } from "#app/sealing/portal-key.server.ts";
import { signCheckpoint, type Head, type SignedCheckpoint } from "#app/sealing/sign-checkpoint.ts";
import { verifyExport } from "#app/sealing/verifier/judge-files.mjs";

export type Row = AuditEvent & { hash: string };
export type Rows = { events: Row[]; checkpoints: SignedCheckpoint[]; key: PortalKey };

export const GENESIS = "0".repeat(64);

export function aPortalKey(): PortalKey {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  return readPortalKey(pem.toString(), "a key of the tests");
}

/** Chains events anew from their contents, as someone with the whole database in hand could. */
export function chained(events: readonly Omit<AuditEvent, "seq" | "prev">[]): Row[] {
  const heads = new Map<string, { seq: number; hash: string }>();
  const rows = events.map((event) => {
    const head = heads.get(event.stream) ?? { seq: 0, hash: GENESIS };
    const row = { ...event, seq: head.seq + 1, prev: head.hash };
    const hash = auditEventHash(row);
    heads.set(event.stream, { seq: row.seq, hash });
    return { ...row, hash };
  });
  return rows.sort((one, other) => one.stream.localeCompare(other.stream) || one.seq - other.seq);
}

/** Checkpoints that saw the first `upTo` events of every stream, one checkpoint per number given. */
export function checkpointsOver(events: readonly Row[], key: PortalKey, ...upTo: number[]) {
  const made: SignedCheckpoint[] = [];
  const seen = new Map<string, number>();
  for (const bound of upTo) {
    const newest = new Map<string, Head>();
    for (const { stream, seq, hash } of events)
      if (seq <= bound && seq > (seen.get(stream) ?? 0)) newest.set(stream, [stream, seq, hash]);
    for (const [stream, seq] of newest.values()) seen.set(stream, seq);
    const at = `2026-11-22T10:00:0${made.length}.000Z`;
    const heads = [...newest.values()].reverse();
    const prevHash = made.at(-1)?.hash ?? GENESIS;
    made.push(signCheckpoint({ number: made.length + 1, prevHash, at, heads }, key));
  }
  return made;
}

/** Three streams of ten events each, all but the last two under three checkpoints. */
export function aRecord(perStream = 10): Rows {
  const key = aPortalKey();
  const events = chained(
    Array.from({ length: 3 * perStream }, (_, index) => ({
      stream: ["portal", "supplier:a", "supplier:b"][index % 3] ?? "",
      at: `2026-11-22T09:00:00.${String(index).padStart(6, "0")}Z`,
      body: JSON.stringify({ type: "access.granted", detail: { number: index, who: "Zoë\u2028" } }),
    })),
  );
  const checkpoints = checkpointsOver(events, key, 3, perStream - 4, perStream - 2);
  return { events, checkpoints, key };
}

export async function exported(rows: Rows, changes: Partial<RowsToExport> = {}): Promise<string> {
  const { events, checkpoints, key } = rows;
  let text = "";
  for await (const line of buildExport({
    exportedAt: "2026-11-22T11:00:00.000Z",
    origin: "https://portal.example",
    publicKeys: [key],
    events,
    checkpoints,
    key,
    ...changes,
  }))
    text += line;
  return text;
}

export const check = (text: string, trust: Parameters<typeof verifyExport>[1] = {}) =>
  verifyExport([Buffer.from(text)], trust);
