// Puts a document beside an answer or takes it away, while the questionnaire may still be changed.
import type { SupplierContext } from "#app/access/context.ts";
import { findBasis } from "#app/use-cases/parts/assessment-basis.server.ts";
import { sectionsFor } from "#app/use-cases/parts/handed-over.ts";
import { attachEvidence, detachEvidence } from "#db/answer-evidence.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";

const CLOSED = ["submitted", "decided"];

/** Refuses a question that is not asked or not handed over, a document that is not the supplier's, and a closed assessment. */
export async function changeAttachment(
  context: SupplierContext<"own.evidence">,
  assessmentId: string,
  change: { readonly question: string; readonly evidence: string; readonly attached: boolean },
): Promise<{ ok: true } | { ok: false; reason: "not_found" | "closed" }> {
  const { supplierId, contactId } = context.supplier;
  const sections = sectionsFor(context.supplier, assessmentId);
  return inTransaction(context, async (writer) => {
    const assessment = await findAssessmentOfSupplier(writer, supplierId, assessmentId);
    const basis = await findBasis(writer, supplierId, assessmentId);
    const section = basis?.sectionOf.get(change.question);
    if (!assessment || !section || sections === null || (sections && !sections.includes(section)))
      return { ok: false, reason: "not_found" };
    if (CLOSED.includes(assessment.state)) return { ok: false, reason: "closed" };
    const one = {
      supplierId,
      assessmentId,
      questionId: change.question,
      evidenceId: change.evidence,
    };
    const changed = change.attached
      ? await attachEvidence(writer, { ...one, attachedBy: contactId })
      : await detachEvidence(writer, one);
    if (!changed) return { ok: false, reason: "not_found" };
    await recordEvent(writer, context.scope.actor, {
      type: change.attached ? "evidence.attached" : "evidence.detached",
      supplierId,
      subjectId: change.evidence,
      detail: { assessment: assessmentId, question: change.question },
    });
    return { ok: true };
  });
}
