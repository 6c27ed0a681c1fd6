// Says how far an answer was checked. Anything above the supplier's word needs evidence that was accepted and counts today.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findReviewedAssessment, listAnswerEvidence } from "#db/review.ts";
import { labelAssurance, type SeenAnswer } from "#db/review-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Assurance } from "#scoring/facts.ts";
import { findModel } from "#scoring/model/editions.ts";
import { refusable } from "./parts/refusable.ts";
import { bestEvidence, carries } from "./parts/scoring-input.ts";

/**
 * `no_evidence` when nothing accepted that was checked as far is attached, or all of it has lapsed; `changed` when the
 * answer is another by now.
 */
export async function setAssurance(
  context: StaffContext<"assessment.review">,
  { assurance, ...seen }: SeenAnswer & { assurance: Assurance },
) {
  return refusable<"unknown" | "changed" | "no_evidence", object>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const assessment =
        (await findReviewedAssessment(writer, seen.assessmentId)) ?? refuse("unknown");
      const model = findModel(assessment.modelEdition) ?? refuse("unknown");
      const evidence = await listAnswerEvidence(writer, assessment.id);
      const behind = evidence
        .filter((piece) => piece.questionId === seen.questionId)
        .filter((piece) => carries(piece, assurance));
      const best = bestEvidence(behind, model, today);
      if (assurance !== "self_attested" && (best === null || best < today)) refuse("no_evidence");
      if (!(await labelAssurance(writer, seen, context.staff.id, assurance))) refuse("changed");
      await recordEvent(writer, context.scope.actor, {
        type: "answer.assurance_set",
        supplierId: assessment.supplierId,
        subjectId: assessment.id,
        detail: { question: seen.questionId, version: seen.version, assurance, restsUntil: best },
      });
      return {};
    }),
  );
}
