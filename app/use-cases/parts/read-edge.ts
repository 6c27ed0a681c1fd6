// Reads one link of a chain with everything it is held against, and what would come of it before anybody consents.
import { findPromise, type StoredPromise } from "#db/agreement-engagements.ts";
import { findEdge, type Edge } from "#db/chain-edges.ts";
import { listDeviationsOf } from "#db/deviation-list.ts";
import { findAcceptedUntil } from "#db/deviations.ts";
import { listEdgeItems } from "#db/edge-items.ts";
import type { Reader } from "#db/connection.ts";
import { listTreeAgreements, type TreeAgreement } from "#db/flow-down-checks.ts";
import { countTreeGrants, findRoot } from "#db/sub-engagements.ts";
import { isSilent } from "#scoring/chain/objection-window.ts";
import { lastDayBelow } from "#scoring/chain/last-day-below.ts";
import { conflictsAbove, traceDemands } from "#scoring/chain/trace-demands.ts";
import { LEVELS, type Level } from "#scoring/facts.ts";
import {
  judgeFlowDown,
  proposeTerms,
  type FlowDownFacts,
  type Undertaking,
} from "#scoring/obligations/flow-down.ts";
import { statedTerms, TEMPLATES } from "./agreement-text.ts";
import { undertakingOf } from "./stored-terms.ts";
import { factsBelow, promisesAbove, standingOf } from "./tree-facts.ts";

/** Undefined when there is no edge of this id. `level` is the one a preview is made for. */
export async function readEdge(reader: Reader, edgeId: string, level: Level | null, today: string) {
  const edge = await findEdge(reader, edgeId);
  if (!edge) return undefined;
  const root = await findRoot(reader, edge.engagementId);
  const head = root?.headId ? ((await findPromise(reader, root.headId)) ?? null) : null;
  const items = await listEdgeItems(reader, edge.materialIds);
  const chosen = level ?? usualLevel(edge, items);
  const tree = await listTreeAgreements(reader, edge.subEngagementId ?? edge.engagementId);
  const standing = standingOf(tree);
  const row = edge.subEngagementId ? standing.get(edge.subEngagementId) : undefined;
  const prime = standing.get(edge.engagementId);
  const above = prime ? [...promisesAbove(prime, standing), prime] : [];
  return {
    edge,
    items,
    level: chosen,
    silent: isSilent(edge, today),
    head: head && { id: head.id, reference: head.reference },
    comparison: head && row ? compared(head, above, row, today) : null,
    agreement: row ? { id: row.id, reference: row.reference, state: row.state } : null,
    acceptedUntil: head && row ? await findAcceptedUntil(reader, row.id, head.id) : null,
    deviations: row ? await listDeviationsOf(reader, row.id) : [],
    preview: head && !row && prime ? previewed(head, above, chosen, today) : null,
    grants: root ? await countTreeGrants(reader, root.id) : 0,
  };
}

// what the items ask for, else what the prime holds
function usualLevel(edge: Edge, items: readonly { readonly level: Level }[]): Level {
  const highest = Math.max(...items.map((item) => LEVELS.indexOf(item.level)), -1);
  return LEVELS[highest] ?? edge.materialLevel;
}

function compared(
  head: StoredPromise,
  above: readonly TreeAgreement[],
  row: TreeAgreement,
  today: string,
) {
  return explained(head, above, factsBelow(head, above, row, today), undertakingOf(row));
}

/** The joinder as it would be sent, held against the same promises: nothing is written. */
function previewed(
  head: StoredPromise,
  above: readonly TreeAgreement[],
  level: Level,
  today: string,
) {
  const facts = factsBelow(head, above, { materialLevel: level }, today);
  const terms = proposeTerms(facts, statedTerms(TEMPLATES.joinder));
  return explained(head, above, facts, { terms, effectiveOn: null, endsOn: lastDayBelow(facts) });
}

function explained(
  head: StoredPromise,
  above: readonly TreeAgreement[],
  facts: FlowDownFacts,
  sub: Undertaking,
) {
  const references = [head.reference, ...above.map(({ reference }) => reference)];
  const { verdict, clauses } = judgeFlowDown(facts, sub);
  return {
    result: { verdict, clauses },
    origins: traceDemands(facts, sub, references),
    conflicts: conflictsAbove(facts, sub),
  };
}
