// Finds, for every agreement of a tree of engagements, everything that was agreed above it.
import type { StoredPromise } from "#db/agreement-engagements.ts";
import type { TreeAgreement } from "#db/flow-down-checks.ts";
import type { FlowDownFacts } from "#scoring/obligations/flow-down.ts";
import { undertakingOf } from "./stored-terms.ts";

export type Standing = ReadonlyMap<string, TreeAgreement>;

/** The agreement that counts for each engagement; rows come with that one first. */
export function standingOf(tree: readonly TreeAgreement[]): Standing {
  const standing = new Map<string, TreeAgreement>();
  for (const row of tree) if (!standing.has(row.engagementId)) standing.set(row.engagementId, row);
  return standing;
}

/** What was agreed between the head and one agreement, topmost first. */
export function promisesAbove(row: TreeAgreement, standing: Standing): readonly TreeAgreement[] {
  const above = row.parentId ? standing.get(row.parentId) : undefined;
  return above ? [...promisesAbove(above, standing), above] : [];
}

/** What a comparison of one agreement takes. */
export function factsBelow(
  head: StoredPromise,
  above: readonly TreeAgreement[],
  row: Pick<TreeAgreement, "materialLevel">,
  today: string,
): FlowDownFacts {
  const [deed, ...between] = above.map(undertakingOf);
  return {
    head: undertakingOf(head),
    deed: deed ?? null,
    between,
    level: row.materialLevel,
    today,
  };
}
