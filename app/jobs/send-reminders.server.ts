// Reminds whoever must act of answers that are due and of everything that ends and takes access along, each reminder once.
import { answersDueMail } from "#app/emails/answers-due.ts";
import { mailAsker } from "#app/use-cases/parts/mail-asker.ts";
import { remindOfRenewal } from "#app/use-cases/parts/remind-of-renewal.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { ENDING_KINDS, listEndings } from "#db/endings.ts";
import { listEvidenceReaders } from "#db/evidence-readers.ts";
import { queueMail } from "#db/outbox.ts";
import {
  listDueAssessments,
  listDueRenewals,
  listEndingEvidence,
  noteReminder,
  stillToRenew,
  stillWaits,
  type DueAssessment,
  type DueRenewal,
} from "#db/reminders.ts";
import { readSettings } from "#db/settings.ts";
import { SYSTEM } from "#db/transaction.ts";
import { CURRENT_MODEL } from "#scoring/model/editions.ts";
import {
  EXPIRY_REMINDERS,
  type Reminder,
  type ReminderDays,
} from "#scoring/schedule/next-review.ts";
import { remindAll, type Runs } from "./remind-all.server.ts";
import { remindOfLastDay } from "./remind-of-last-day.server.ts";
import { remindOfEnding } from "./remind-of-ending.server.ts";
import { remindersOfSecondPeople } from "./remind-second-people.server.ts";

/** Days from the last day for signing an agreement anew. */
const RENEWAL_REMINDERS: ReminderDays = { reminderDays: [-14, -7, -1, 1, 7] };

/** Safe to run at any time, twice, and by two processes at once. Returns how many reminders went out. */
export async function sendReminders(portal: Runs): Promise<number> {
  const runs: readonly (() => Promise<number>)[] = [
    () => remindAll(portal, CURRENT_MODEL, listDueAssessments, remindOfAnswers),
    () => remindAll(portal, EXPIRY_REMINDERS, listEndingEvidence, remindOfEnding),
    () => remindAll(portal, RENEWAL_REMINDERS, listDueRenewals, remindToRenew),
    ...ENDING_KINDS.map(
      (kind) => () =>
        remindAll(
          portal,
          EXPIRY_REMINDERS,
          (reader, ...wish) => listEndings(reader, kind, ...wish),
          (writer, at, subject, reminder, today) =>
            remindOfLastDay(writer, at, { kind, ...subject }, reminder, today),
        ),
    ),
    ...remindersOfSecondPeople(portal),
  ];
  // a kind that fails does not silence the others
  const results = [];
  for (const run of runs) results.push(...(await Promise.allSettled([run()])));
  const failures = results.filter((one) => one.status === "rejected").map(({ reason }) => reason);
  if (failures.length > 0) throw new AggregateError(failures, "some reminders could not be sent");
  return results.reduce((sum, one) => sum + (one.status === "fulfilled" ? one.value : 0), 0);
}

async function remindOfAnswers(
  writer: Writer,
  { config }: Runs,
  subject: DueAssessment,
  reminder: Reminder,
  today: string,
): Promise<boolean> {
  if (!(await stillWaits(writer, subject.id))) return false;
  if (!(await noteReminder(writer, "assessment", subject, reminder.key))) return false;
  const asker = mailAsker(await readSettings(writer));
  for (const contact of await listEvidenceReaders(writer, subject.supplierId, null))
    await queueMail(writer, {
      ...answersDueMail({
        ...subject,
        today,
        locale: contact.language,
        name: contact.name,
        asker,
        origin: config.FLOWDOWN_URL,
      }),
      template: "answers_due",
      to: { name: contact.name, address: contact.email },
      supplierId: subject.supplierId,
      subjectId: subject.id,
    });
  await recordEvent(writer, SYSTEM.actor, {
    type: "assessment.reminded",
    supplierId: subject.supplierId,
    subjectId: subject.id,
    detail: { key: reminder.key, dueOn: subject.dueOn },
  });
  return true;
}

async function remindToRenew(
  writer: Writer,
  portal: Runs,
  subject: DueRenewal,
  reminder: Reminder,
  today: string,
): Promise<boolean> {
  if (!(await stillToRenew(writer, subject.id))) return false;
  if (!(await noteReminder(writer, "renewal", subject, reminder.key))) return false;
  await remindOfRenewal(writer, portal, subject, today);
  await recordEvent(writer, SYSTEM.actor, {
    type: "renewal.reminded",
    supplierId: subject.supplierId,
    subjectId: subject.agreementId,
    detail: { key: reminder.key, dueOn: subject.dueOn },
  });
  return true;
}
