// Gives an assessment back to the supplier: the returned answers open again, the rest stays as submitted.
import type { StaffContext } from "#app/access/context.ts";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { answersReturned } from "#app/emails/answers-returned.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import {
  findReviewedAssessment,
  listReviewedAnswers,
  type ReviewedAssessment,
} from "#db/review.ts";
import { giveBackAssessment } from "#db/review-changes.ts";
import { listReviewRecipients } from "#db/review-recipients.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Day } from "#scoring/day.ts";
import { refusable } from "./parts/refusable.ts";
import { reviewStanding } from "./parts/review-flags.ts";

const LINK_DAYS = 14;

type Reason = "unknown" | "nothing_returned" | "not_submitted" | "past_day" | "no_contact";

/**
 * Moves it from submitted to returned, once, and mails every lead with a link of their own. `nothing_returned` when no
 * answer was marked; `past_day` when the new due day lies before today.
 */
export async function returnAssessment(
  context: StaffContext<"assessment.review">,
  { assessmentId, dueOn }: { assessmentId: string; dueOn: Day },
) {
  return refusable<Reason, { answers: number; mailed: number }>((refuse) =>
    inTransaction(context, async (writer, { today, now }) => {
      const assessment = (await findReviewedAssessment(writer, assessmentId)) ?? refuse("unknown");
      if (dueOn < today) refuse("past_day");
      const answers = await listReviewedAnswers(writer, assessmentId);
      const returned = answers.filter((answer) => reviewStanding(answer) === "returned");
      if (returned.length === 0) refuse("nothing_returned");
      if (!(await giveBackAssessment(writer, assessmentId, dueOn))) refuse("not_submitted");
      const wish = { count: returned.length, dueOn, now };
      const mailed = await mailLeads(context, writer, assessment, wish);
      if (mailed === 0) refuse("no_contact");
      await recordEvent(writer, context.scope.actor, {
        type: "assessment.returned",
        supplierId: assessment.supplierId,
        subjectId: assessmentId,
        detail: { questions: returned.map((one) => one.questionId), dueOn, mailed },
      });
      return { answers: returned.length, mailed };
    }),
  );
}

async function mailLeads(
  context: StaffContext<"assessment.review">,
  writer: Writer,
  assessment: ReviewedAssessment,
  { count, dueOn, now }: { count: number; dueOn: Day; now: Date },
): Promise<number> {
  const { supplierId, supplierName } = assessment;
  const contacts = await listReviewRecipients(writer, assessment.id);
  const { organisation, contactPhone } = await readSettings(writer);
  const origin = context.portal.config.FLOWDOWN_URL;
  for (const contact of contacts) {
    const secret = newSecret();
    await addAccessToken(writer, {
      purpose: "contact_sign_in",
      hash: hashSecret(secret),
      expiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
      supplierId,
      contactId: contact.contactId,
      subjectId: assessment.id,
      createdBy: context.staff.id,
    });
    const mail = answersReturned({
      locale: contact.language,
      name: contact.name,
      supplierName,
      count,
      dueOn,
      href: `${origin}/enter#${secret}`,
      asker: {
        organisation,
        name: context.staff.name,
        email: context.staff.email,
        phone: contactPhone,
      },
      origin,
    });
    await queueMail(writer, {
      template: "answers_returned",
      to: { name: contact.name, address: contact.email },
      ...mail,
      supplierId,
      subjectId: assessment.id,
    });
  }
  return contacts.length;
}
