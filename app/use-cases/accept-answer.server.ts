// Accepts one answer as the supplier gave it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findReviewedAssessment } from "#db/review.ts";
import { acceptAnswer as accept, type SeenAnswer } from "#db/review-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** `changed` when the answer is not the one that was seen, or does not lie with us any more. */
export async function acceptAnswer(context: StaffContext<"assessment.review">, seen: SeenAnswer) {
  return refusable<"unknown" | "changed", object>((refuse) =>
    inTransaction(context, async (writer) => {
      const assessment =
        (await findReviewedAssessment(writer, seen.assessmentId)) ?? refuse("unknown");
      if (!(await accept(writer, seen, context.staff.id))) refuse("changed");
      await recordEvent(writer, context.scope.actor, {
        type: "answer.accepted",
        supplierId: assessment.supplierId,
        subjectId: assessment.id,
        detail: { question: seen.questionId, version: seen.version },
      });
      return {};
    }),
  );
}
