// Returns one answer with a message: the supplier sees both once the assessment is given back.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findReviewedAssessment } from "#db/review.ts";
import { returnAnswer as giveBack, type SeenAnswer } from "#db/review-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/**
 * `changed` when the answer is not the one that was seen; `decided` when the assessment was decided: its questions
 * are asked again by a new assessment.
 */
export async function returnAnswer(
  context: StaffContext<"assessment.review">,
  { message, ...seen }: SeenAnswer & { message: string },
) {
  return refusable<"unknown" | "changed" | "decided", object>((refuse) =>
    inTransaction(context, async (writer) => {
      const assessment =
        (await findReviewedAssessment(writer, seen.assessmentId)) ?? refuse("unknown");
      if (assessment.state === "decided") refuse("decided");
      if (!(await giveBack(writer, seen, context.staff.id, message))) refuse("changed");
      await recordEvent(writer, context.scope.actor, {
        type: "answer.returned",
        supplierId: assessment.supplierId,
        subjectId: assessment.id,
        detail: { question: seen.questionId, version: seen.version, message },
      });
      return {};
    }),
  );
}
