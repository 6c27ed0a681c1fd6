// Compares agreements with everything agreed above them and keeps the result, for the gate and for the record.
import { findPromise } from "#db/agreement-engagements.ts";
import type { Writer } from "#db/connection.ts";
import { addFlowDownCheck, listTreeAgreements, type TreeAgreement } from "#db/flow-down-checks.ts";
import { judgeFlowDown } from "#scoring/obligations/flow-down.ts";
import { undertakingOf } from "./stored-terms.ts";

export interface RecordedCheck {
  readonly agreementId: string;
  readonly verdict: "pass" | "fail" | "review";
}

/**
 * Compares every agreement of an engagement and of all engagements below it, at any depth, and adds one result for each.
 * `only` limits it to one agreement. Nothing is compared while no head agreement stands above.
 */
export async function recordFlowDown(
  writer: Writer,
  engagementId: string,
  today: string,
  only?: string,
): Promise<readonly RecordedCheck[]> {
  const tree = await listTreeAgreements(writer, engagementId);
  const headId = tree.find((row) => row.headId)?.headId;
  const head = headId ? await findPromise(writer, headId) : undefined;
  if (!head) return [];
  const standing = standingOf(tree);
  const checks: RecordedCheck[] = [];
  for (const row of tree.filter(({ id, below }) => below && (only === undefined || id === only))) {
    const above = promisesAbove(row, standing);
    const [deed, ...between] = above.map(undertakingOf);
    const facts = {
      head: undertakingOf(head),
      deed: deed ?? null,
      between,
      level: row.materialLevel,
      today,
    };
    const result = judgeFlowDown(facts, undertakingOf(row));
    await addFlowDownCheck(writer, {
      agreementId: row.id,
      parentId: head.id,
      supplierId: row.supplierId,
      above: above.map(({ id }) => id),
      verdict: result.verdict,
      result,
    });
    checks.push({ agreementId: row.id, verdict: result.verdict });
  }
  return checks;
}

// the agreement that counts for each engagement: rows come with that one first
function standingOf(tree: readonly TreeAgreement[]): ReadonlyMap<string, TreeAgreement> {
  const standing = new Map<string, TreeAgreement>();
  for (const row of tree) if (!standing.has(row.engagementId)) standing.set(row.engagementId, row);
  return standing;
}

function promisesAbove(
  row: TreeAgreement,
  standing: ReadonlyMap<string, TreeAgreement>,
): TreeAgreement[] {
  const above = row.parentId ? standing.get(row.parentId) : undefined;
  return above ? [...promisesAbove(above, standing), above] : [];
}
