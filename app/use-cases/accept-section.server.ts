// Accepts together the answers of a section that are met on the supplier's word and need no closer look.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { acceptAnswer } from "#db/review-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { readReview } from "./parts/read-review.server.ts";
import { refusable } from "./parts/refusable.ts";
import { mayBeAcceptedTogether } from "./parts/review-flags.ts";

/** How many were accepted. `changed` when an answer changed at the same moment: then none is accepted. */
export async function acceptSection(
  context: StaffContext<"assessment.review">,
  { assessmentId, section }: { assessmentId: string; section: string },
) {
  return refusable<"unknown" | "changed" | "nothing", { accepted: number }>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const review = (await readReview(writer, assessmentId, today)) ?? refuse("unknown");
      const answers = new Map(review.answers.map((one) => [one.questionId, one]));
      const chosen = review.result.perQuestion
        .filter((one) => one.section === section)
        .filter((one) => mayBeAcceptedTogether(one, answers.get(one.id)))
        .flatMap((one) => answers.get(one.id) ?? []);
      if (chosen.length === 0) refuse("nothing");
      for (const { questionId, version } of chosen) {
        const seen = { assessmentId, questionId, version };
        if (!(await acceptAnswer(writer, seen, context.staff.id))) refuse("changed");
      }
      await recordEvent(writer, context.scope.actor, {
        type: "section.accepted",
        supplierId: review.assessment.supplierId,
        subjectId: assessmentId,
        detail: { section, questions: chosen.map((one) => one.questionId) },
      });
      return { accepted: chosen.length };
    }),
  );
}
