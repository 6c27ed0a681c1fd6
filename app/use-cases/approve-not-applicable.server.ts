// Approves that a question does not apply, so that it leaves both sums; or takes that approval back.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findReviewedAssessment } from "#db/review.ts";
import { approveNotApplicable as approve, type SeenAnswer } from "#db/review-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** `changed` when the answer is not the one that was seen, or does not say "does not apply". */
export async function approveNotApplicable(
  context: StaffContext<"assessment.review">,
  { approved, ...seen }: SeenAnswer & { approved: boolean },
) {
  return refusable<"unknown" | "changed", object>((refuse) =>
    inTransaction(context, async (writer) => {
      const assessment =
        (await findReviewedAssessment(writer, seen.assessmentId)) ?? refuse("unknown");
      if (!(await approve(writer, seen, context.staff.id, approved))) refuse("changed");
      await recordEvent(writer, context.scope.actor, {
        type: approved ? "answer.not_applicable_approved" : "answer.not_applicable_unapproved",
        supplierId: assessment.supplierId,
        subjectId: assessment.id,
        detail: { question: seen.questionId, version: seen.version },
      });
      return {};
    }),
  );
}
