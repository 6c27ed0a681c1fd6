// Compares agreements with the head agreement above them and keeps the result, for the gate and for the record.
import { findDeed, findPromise } from "#db/agreement-engagements.ts";
import type { Writer } from "#db/connection.ts";
import { addFlowDownCheck, listCompared } from "#db/flow-down-checks.ts";
import { judgeFlowDown } from "#scoring/obligations/flow-down.ts";
import { undertakingOf } from "./stored-terms.ts";

export interface RecordedCheck {
  readonly agreementId: string;
  readonly verdict: "pass" | "fail" | "review";
}

/**
 * Compares every agreement of a prime's engagement and of its subcontractors' that counts or is about to, and adds one
 * result for each. `only` limits it to one agreement. Nothing is compared while no head agreement stands above.
 */
export async function recordFlowDown(
  writer: Writer,
  engagementId: string,
  today: string,
  only?: string,
): Promise<readonly RecordedCheck[]> {
  const compared = await listCompared(writer, engagementId);
  const headId = compared.find((row) => row.headId)?.headId;
  const head = headId ? await findPromise(writer, headId) : undefined;
  if (!head) return [];
  const deed = compared.some((row) => row.kind === "joinder")
    ? await findDeed(writer, engagementId)
    : undefined;
  const checks: RecordedCheck[] = [];
  for (const row of compared.filter(({ id }) => only === undefined || id === only)) {
    if (!row.supplierId) continue;
    const facts = {
      head: undertakingOf(head),
      deed: row.kind === "joinder" && deed ? undertakingOf(deed) : null,
      level: row.materialLevel,
      today,
    };
    const result = judgeFlowDown(facts, undertakingOf(row));
    await addFlowDownCheck(writer, {
      agreementId: row.id,
      parentId: head.id,
      supplierId: row.supplierId,
      verdict: result.verdict,
      result,
    });
    checks.push({ agreementId: row.id, verdict: result.verdict });
  }
  return checks;
}
