// Decides what an agreement would say when it is signed anew: the newest text, its own terms, tightened to what stands above.
import { findPromise } from "#db/agreement-engagements.ts";
import type { Reader } from "#db/connection.ts";
import { listAcceptedTerms } from "#db/deviations.ts";
import { findRenewedVersion } from "#db/renewals.ts";
import { changedTerms, type TermChange } from "#scoring/obligations/changed-terms.ts";
import type { ClauseResult } from "#scoring/obligations/compare-clause.ts";
import {
  judgeFlowDown,
  openClauses,
  proposeTerms,
  tightenTerms,
  type FlowDownFacts,
  type Undertaking,
} from "#scoring/obligations/flow-down.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { flowDownFacts, readStanding, type Standing, type Version } from "./agreement-standing.ts";
import { statedTerms, TEMPLATES } from "./agreement-text.ts";
import { storedTerms, undertakingOf } from "./stored-terms.ts";

export interface RenewalPlan {
  readonly standing: Standing;
  readonly old: Version;
  readonly terms: Terms;
  readonly changes: readonly TermChange[];
  /** What would not hold against what stands above even so, and nobody has accepted. */
  readonly gaps: readonly ClauseResult[];
}

export type Planned =
  | ({ readonly ok: true } & RenewalPlan)
  | {
      readonly ok: false;
      readonly reason: "not_in_force" | "nothing_above" | "draft_open";
    };

/** The plan for one agreement. What is on its way above it counts already: tiers below follow their own deed. */
export async function planRenewal(
  reader: Reader,
  { engagementId, agreementId }: { readonly engagementId: string; readonly agreementId: string },
  today: string,
): Promise<Planned> {
  const read = await readStanding(reader, engagementId, today);
  const old = read?.versions.find(({ id, state }) => id === agreementId && state === "in_force");
  if (!read || !old) return { ok: false, reason: "not_in_force" };
  if (read.draft) return { ok: false, reason: "draft_open" };
  const standing = await withWhatIsOnItsWay(reader, read);
  const facts = flowDownFacts(standing, today);
  if (!facts) return { ok: false, reason: "nothing_above" };
  const signed = undertakingOf(old);
  const stated = statedTerms(TEMPLATES[standing.kind]);
  const before = statedTerms(old);
  const tightened = tightenTerms(facts, signed, stated);
  // what the older text could not say is proposed as for a first draft
  const added = proposeTerms(
    facts,
    stated.filter((id) => !before.includes(id)),
  );
  // as they will be stored, so that what only stands in another order is no change
  const terms = storedTerms({ ...added, ...tightened });
  return {
    ok: true,
    standing,
    old,
    terms,
    changes: changedTerms(storedTerms(old.terms), terms),
    gaps: await gapsOf(reader, facts, { ...signed, terms, effectiveOn: null }, old.id),
  };
}

// where the time above is too short to hand anything on, no wording below helps
async function gapsOf(
  reader: Reader,
  facts: FlowDownFacts,
  next: Undertaking,
  agreementId: string,
): Promise<readonly ClauseResult[]> {
  const { clauses } = judgeFlowDown(facts, next);
  const open: readonly string[] = openClauses(clauses);
  const accepted =
    open.length === 0 ? [] : await listAcceptedTerms(reader, agreementId, facts.today);
  return clauses.filter(({ term }) => open.includes(term) && !accepted.includes(term));
}

async function withWhatIsOnItsWay(reader: Reader, standing: Standing): Promise<Standing> {
  const above = await Promise.all(standing.above.map((one) => newest(reader, one)));
  const deed = standing.deed && (await newest(reader, standing.deed));
  const number = (standing.deed?.number ?? 0) + (deed?.id === standing.deed?.id ? 0 : 1);
  return { ...standing, above, deed: deed && { ...deed, number } };
}

async function newest(reader: Reader, promise: Standing["above"][number]) {
  const version = await findRenewedVersion(reader, promise.id);
  return (version && (await findPromise(reader, version.id))) ?? promise;
}
