// Reads a whole chain below one head: every company at any depth, and every link judged against all that is promised above.
import { findPromise, type StoredPromise } from "#db/agreement-engagements.ts";
import type { Reader } from "#db/connection.ts";
import { listEdgesBelow, type EdgeBelow } from "#db/chain-edges.ts";
import { listTreeAcceptances } from "#db/deviations.ts";
import { listTreeAgreements, type TreeAgreement } from "#db/flow-down-checks.ts";
import { findRoot } from "#db/sub-engagements.ts";
import { readSettings } from "#db/settings.ts";
import { linkState, weakestLink, type ChainLink } from "#scoring/chain/chain-link.ts";
import { isSilent } from "#scoring/chain/objection-window.ts";
import { judgeFlowDown, openClauses, weakestFirst } from "#scoring/obligations/flow-down.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { undertakingOf } from "./stored-terms.ts";
import { factsBelow, promisesAbove, standingOf, type Standing } from "./tree-facts.ts";

/** The chain below the topmost engagement of the one asked about; undefined when that does not exist. */
export async function readChain(reader: Reader, engagementId: string, today: string) {
  const root = await findRoot(reader, engagementId);
  if (!root) return undefined;
  const tree = await listTreeAgreements(reader, root.id);
  const head = root.headId ? ((await findPromise(reader, root.headId)) ?? null) : null;
  const accepted = await listTreeAcceptances(reader, root.id);
  const standing = standingOf(tree);
  const judge = (engagement: string | null) =>
    judged({ head, standing, accepted, today }, engagement ? standing.get(engagement) : undefined);
  const prime: ChainLink = {
    id: root.id,
    parentId: null,
    tier: 1,
    name: root.supplierName,
    companyId: root.supplierId,
    country: root.supplierCountry,
    touches: root.title,
    href: `/engagements/${root.id}/agreement`,
    consent: null,
    objectsUntil: null,
    ...judge(root.id),
  };
  const edges = await listEdgesBelow(reader, root.id);
  const linkOf = new Map(edges.map((edge) => [edge.subEngagementId, edge.id]));
  const links: ChainLink[] = [
    prime,
    ...edges.map((edge) => ({
      ...linkFacts(edge, today),
      parentId:
        edge.engagementId === root.id ? root.id : (linkOf.get(edge.engagementId) ?? root.id),
      ...judge(edge.subEngagementId),
    })),
  ].map((link) => ({ ...link, state: linkState(link) }));
  return {
    root: { id: root.id, title: root.title, level: root.materialLevel },
    organisation: (await readSettings(reader)).organisation,
    head: head && { id: head.id, reference: head.reference, counterparty: head.counterparty },
    links,
    weakest: weakestLink(links),
  };
}

export type Chain = NonNullable<Awaited<ReturnType<typeof readChain>>>;

function linkFacts(edge: EdgeBelow, today: string) {
  return {
    id: edge.id,
    tier: edge.depth + 1,
    name: edge.name,
    companyId: edge.subId,
    country: edge.country,
    touches: edge.touches,
    href: `/chain/edges/${edge.id}`,
    consent: isSilent(edge, today) ? ("silent" as const) : edge.state,
    objectsUntil: edge.objectsUntil,
  };
}

interface Judging {
  readonly head: StoredPromise | null;
  readonly standing: Standing;
  readonly accepted: ReadonlyMap<string, string>;
  readonly today: string;
}

function judged(
  { head, standing, accepted, today }: Judging,
  row: TreeAgreement | undefined,
): Pick<ChainLink, "agreement" | "verdict" | "acceptedUntil" | "gaps" | "state"> {
  const state = "unsigned" as const;
  if (!row) return { agreement: null, verdict: null, acceptedUntil: null, gaps: [], state };
  const agreement = {
    id: row.id,
    reference: row.reference,
    state: row.state,
    ended: row.endsOn !== null && row.endsOn < today,
  };
  if (!head) return { agreement, verdict: null, acceptedUntil: null, gaps: [], state };
  const facts = factsBelow(head, promisesAbove(row, standing), row, today);
  const { verdict, clauses } = judgeFlowDown(facts, undertakingOf(row));
  const open = openClauses(clauses);
  const until = verdict === "pass" ? undefined : accepted.get(row.id);
  return {
    agreement,
    verdict,
    acceptedUntil: until !== undefined && until >= today ? until : null,
    gaps: weakestFirst(clauses)
      .filter(({ term }) => open.includes(term))
      .map(({ term, counterExample }) => ({
        term: termRow(term).label.en,
        example: counterExample?.en ?? null,
      })),
    state,
  };
}
