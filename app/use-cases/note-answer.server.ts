// Keeps a note on an answer for colleagues. It is no review, and no supplier ever reads it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findReviewedAssessment } from "#db/review.ts";
import { noteAnswer as keep } from "#db/review-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** `unknown` when nobody answered the question. */
export async function noteAnswer(
  context: StaffContext<"assessment.review">,
  { assessmentId, questionId, note }: { assessmentId: string; questionId: string; note: string },
) {
  return refusable<"unknown", object>((refuse) =>
    inTransaction(context, async (writer) => {
      const assessment = (await findReviewedAssessment(writer, assessmentId)) ?? refuse("unknown");
      if (!(await keep(writer, { assessmentId, questionId }, note))) refuse("unknown");
      await recordEvent(writer, context.scope.actor, {
        type: "answer.noted",
        supplierId: assessment.supplierId,
        subjectId: assessmentId,
        detail: { question: questionId, characters: note.length },
      });
      return {};
    }),
  );
}
