// Judges every grant a lapse may touch, as it stands and as it would: the same pure gate on changed facts, nothing is kept.
import { conditionName } from "#app/screens/access/condition-words.ts";
import type { Reader } from "#db/connection.ts";
import {
  listTouchedGrants,
  type LapseKind,
  type Lapsing,
  type TouchedGrant,
} from "#db/lapse-effects.ts";
import type { Day } from "#scoring/day.ts";
import { suppose, turned, type Supposition } from "#scoring/forecast/suppose.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";

export type LapseEffect = "shuts" | "shut_already" | "stays_open";

/** One grant and what the lapse would do to it. */
export interface LapseLine {
  readonly grantId: string;
  readonly requestId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly materialId: string;
  readonly materialTitle: string;
  readonly reference: string;
  readonly engagement: string;
  readonly tier: number;
  readonly endsOn: Day;
  readonly effect: LapseEffect;
  /** The conditions that would no longer be met, by name, and the first of them in a sentence. */
  readonly conditions: readonly string[];
  readonly because: string;
}

const SUPPOSED: Readonly<Record<LapseKind, Supposition["kind"]>> = {
  evidence: "evidence_lapses",
  agreement: "agreement_ends",
  // what binds a subcontractor is its joinder
  subcontractor: "agreement_ends",
  person: "person_leaves",
};

/** A page of the grants a lapse may touch, judged; `next` continues behind it. */
export async function readLapsePage(
  reader: Reader,
  lapsing: Lapsing,
  today: Day,
  wish: { readonly after: string | null; readonly size: number },
): Promise<{ lines: LapseLine[]; next: string | null }> {
  const grants = await listTouchedGrants(reader, lapsing, today, wish);
  return {
    lines: grants.map((grant) => lineOf(grant, lapsing, today)),
    next: grants.length < wish.size ? null : (grants.at(-1)?.grantId ?? null),
  };
}

function lineOf({ facts, ...grant }: TouchedGrant, lapsing: Lapsing, today: Day): LapseLine {
  const known = facts ?? NOTHING_KNOWN;
  const what = { kind: SUPPOSED[lapsing.kind], id: lapsing.endsId ?? "" };
  const before = decideGate(known, today);
  const after = decideGate(suppose(known, what, today), today);
  const { shuts } = turned(before.conditions, after.conditions);
  return {
    ...grant,
    effect: !before.open ? "shut_already" : after.open ? "stays_open" : "shuts",
    conditions: [...new Set(shuts.map(({ code }) => conditionName(code)))],
    because: shuts[0] ? describeCondition(shuts[0], "en", "staff") : "",
  };
}
