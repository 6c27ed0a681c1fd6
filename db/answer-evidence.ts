// Which documents stand beside which answer.
import type { Writer } from "./connection.ts";

export interface Attachment {
  readonly supplierId: string;
  readonly assessmentId: string;
  readonly questionId: string;
  readonly evidenceId: string;
  readonly attachedBy: string;
}

/** Puts a document of this supplier beside an answer. False when the document is another's or was replaced. */
export async function attachEvidence(writer: Writer, one: Attachment): Promise<boolean> {
  const found = await writer
    .selectFrom("evidence")
    .where("supplier_id", "=", one.supplierId)
    .where("id", "=", one.evidenceId)
    .where("replaced_at", "is", null)
    .select("id")
    .executeTakeFirst();
  if (!found) return false;
  await writer
    .insertInto("answer_evidence")
    .values({
      assessment_id: one.assessmentId,
      question_id: one.questionId,
      supplier_id: one.supplierId,
      evidence_id: one.evidenceId,
      attached_by: one.attachedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}

/** Takes a document away from an answer; the document itself stays. False when it was not there. */
export async function detachEvidence(
  writer: Writer,
  one: Omit<Attachment, "attachedBy">,
): Promise<boolean> {
  const { numDeletedRows } = await writer
    .deleteFrom("answer_evidence")
    .where("supplier_id", "=", one.supplierId)
    .where("assessment_id", "=", one.assessmentId)
    .where("question_id", "=", one.questionId)
    .where("evidence_id", "=", one.evidenceId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
