// Writes what the story leaves behind: sealed records, the chained audit log with its checkpoints, and twelve weeks of figures.
import { addRows } from "#db/seeds/demo-rows.ts";
import {
  addHistory,
  moveSignatureHead,
  readSignatureHead,
  readStreamHeads,
  type HistoricEvent,
} from "#db/seeds/demo-history.ts";
import { addCheckpoint, findLastCheckpoint } from "#db/checkpoints.ts";
import { auditEventHash } from "#app/sealing/audit-event-hash.ts";
import { GENESIS_HASH, sealRecord } from "#app/sealing/seal-record.ts";
import { headLines, signCheckpoint, type Head } from "#app/sealing/sign-checkpoint.ts";
import { dayOf } from "./calendar.ts";
import { inOrder, type Standing, type ToldEvent } from "./ledger.ts";
import { stableId } from "./stable-id.ts";
import type { Telling } from "./telling.ts";

const WEEKS = 12;
const CHECKPOINTS = [-28, -21, -14, -7];

/** Seals every act on an agreement, in the order of their moments. */
export async function sealActs({ writer, ledger, portal }: Telling): Promise<void> {
  const { keyId, privateKey } = portal.portalKey;
  let { seq, hash } = await readSignatureHead(writer);
  for (const act of inOrder(ledger.acts)) {
    const sealed = sealRecord(
      {
        seq: seq + 1,
        prevHash: hash,
        keyId,
        recordType: `agreement.${act.type}`,
        payload: { record: stableId("record", act.agreementId, act.type), ...act.payload },
      },
      privateKey,
    );
    await addRows(writer, "signature", [
      {
        seq: seq + 1,
        agreement_id: act.agreementId,
        supplier_id: act.supplierId,
        record_type: act.type,
        party: act.contactId ? ("supplier" as const) : ("staff" as const),
        contact_id: act.contactId,
        staff_id: act.staffId,
        authority_id: act.authorityId,
        body_text: sealed.bodyText,
        prev_hash: hash,
        hash: sealed.hash,
        signature: sealed.signature,
        key_id: keyId,
        at: act.at,
      },
    ]);
    ({ seq, hash } = { seq: seq + 1, hash: sealed.hash });
  }
  await moveSignatureHead(writer, { seq, hash });
}

/** Chains everything that was told, supplier by supplier, and seals a checkpoint over it every week. */
export async function writeAuditLog(telling: Telling): Promise<void> {
  const { writer, ledger } = telling;
  const heads = await readStreamHeads(writer);
  const chained: HistoricEvent[] = [];
  for (const event of inOrder(ledger.events)) {
    const stream = event.supplierId ? `supplier:${event.supplierId}` : "portal";
    const head = heads.get(stream) ?? { seq: 0, hash: GENESIS_HASH };
    const at = event.at.toISOString().replace("Z", "000Z");
    const body = bodyOf(event);
    const place = { stream, seq: head.seq + 1, prev: head.hash };
    const hash = auditEventHash({ ...place, at, body });
    heads.set(stream, { seq: place.seq, hash });
    chained.push({ ...event, ...place, atText: at, body, hash });
  }
  await addHistory(writer, chained);
  await sealCheckpoints(telling, chained);
}

// the same members in the same order as every event of the portal
function bodyOf({ type, actor, subjectId, detail }: ToldEvent): string {
  return JSON.stringify({
    type,
    version: 1,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    subject: subjectId,
    detail,
  });
}

async function sealCheckpoints(
  { writer, calendar, portal }: Telling,
  events: readonly HistoricEvent[],
): Promise<void> {
  const moments = [...CHECKPOINTS.map((day) => calendar.moment(day, "16:50")), calendar.now];
  const last = await findLastCheckpoint(writer);
  let [number, prevHash] = [Number(last?.number ?? 0), last?.hash ?? GENESIS_HASH];
  let from = new Date(0);
  for (const until of moments) {
    const moved = new Map<string, Head>();
    for (const { stream, seq, hash, at } of events)
      if (at > from && at <= until) moved.set(stream, [stream, seq, hash]);
    from = until;
    if (moved.size === 0) continue;
    number += 1;
    const at = until.toISOString();
    const signed = signCheckpoint(
      { number, prevHash, at, heads: [...moved.values()] },
      portal.portalKey,
    );
    const reached = signed.heads.map(([stream, seq]) => ({ stream, seq }));
    await addCheckpoint(writer, { ...signed, heads: headLines(signed.heads) }, reached);
    prevHash = signed.hash;
  }
}

export interface Figure {
  readonly kind: "cell" | "state" | "tier";
  readonly key: string;
  readonly n: number;
}

/** The portfolio as it stood at a moment, in the figures that the database keeps. */
export function figuresAt({ ledger }: Pick<Telling, "ledger">, moment: Date): Figure[] {
  const standings = new Map<string, Standing>();
  for (const { at, supplierId, change } of inOrder(ledger.standings)) {
    if (at > moment) break;
    const before = standings.get(supplierId) ?? {
      active: true,
      exposure: null,
      state: "none",
      tier: null,
      override: null,
    };
    standings.set(supplierId, { ...before, ...change });
  }
  const counts = new Map<string, Figure>();
  const count = (kind: Figure["kind"], key: string) => {
    const n = (counts.get(`${kind} ${key}`)?.n ?? 0) + 1;
    counts.set(`${kind} ${key}`, { kind, key, n });
  };
  const day = dayOf(moment);
  for (const { active, exposure, tier, override, state } of standings.values()) {
    if (!active) continue;
    count("cell", `${exposure ?? "-"}|${tier ?? "-"}|${override?.tier ?? "-"}`);
    count("state", state);
    count("tier", (override && override.until >= day ? override.tier : tier) ?? "-");
  }
  return [...counts.values()];
}

/** One set of figures a day for twelve weeks, so that the trend shows what the story tells. */
export async function writeTrend(telling: Telling): Promise<void> {
  const { calendar, writer } = telling;
  const rows = Array.from({ length: WEEKS * 7 }, (_, place) => {
    const day = calendar.day(place - WEEKS * 7);
    return figuresAt(telling, new Date(`${day}T23:59:59Z`)).map((figure) => ({ day, ...figure }));
  });
  await addRows(writer, "portfolio_snapshot", rows.flat());
}
