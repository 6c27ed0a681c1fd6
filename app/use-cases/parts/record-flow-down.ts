// Compares agreements with everything agreed above them and keeps the result, for the gate and for the record.
import { findPromise } from "#db/agreement-engagements.ts";
import type { Writer } from "#db/connection.ts";
import { addFlowDownCheck, listTreeAgreements } from "#db/flow-down-checks.ts";
import { judgeFlowDown } from "#scoring/obligations/flow-down.ts";
import { undertakingOf } from "./stored-terms.ts";
import { factsBelow, promisesAbove, standingOf } from "./tree-facts.ts";

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
    const result = judgeFlowDown(factsBelow(head, above, row, today), undertakingOf(row));
    await addFlowDownCheck(writer, {
      agreementId: row.id,
      parentId: head.id,
      supplierId: row.supplierId,
      above: above.map(({ id }) => id),
      modes: head.modes,
      verdict: result.verdict,
      result,
    });
    checks.push({ agreementId: row.id, verdict: result.verdict });
  }
  return checks;
}
