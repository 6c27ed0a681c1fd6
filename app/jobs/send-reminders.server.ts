// Reminds suppliers of answers that are due and of evidence that ends, each reminder once, whatever days were missed.
import type { Portal } from "#app/portal.server.ts";
import { answersDueMail } from "#app/emails/answers-due.ts";
import { mailAsker } from "#app/use-cases/parts/mail-asker.ts";
import { remindOfRenewal } from "#app/use-cases/parts/remind-of-renewal.ts";
import { recordEvent } from "#db/audit.ts";
import type { Reader, Writer } from "#db/connection.ts";
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
  type DueSubject,
} from "#db/reminders.ts";
import { readSettings } from "#db/settings.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { CURRENT_MODEL } from "#scoring/model/editions.ts";
import {
  EXPIRY_REMINDERS,
  reminderToSend,
  type Reminder,
  type ReminderDays,
} from "#scoring/schedule/next-review.ts";
import { remindOfEnding } from "./remind-of-ending.server.ts";

export type Runs = Pick<Portal, "database" | "config">;

/** Days from the last day for signing an agreement anew. */
const RENEWAL_REMINDERS: ReminderDays = { reminderDays: [-14, -7, -1, 1, 7] };

const AT_ONCE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** Safe to run at any time, twice, and by two processes at once. Returns how many reminders went out. */
export async function sendReminders(portal: Runs): Promise<number> {
  const due = await remindAll(portal, CURRENT_MODEL, listDueAssessments, remindOfAnswers);
  const ending = await remindAll(portal, EXPIRY_REMINDERS, listEndingEvidence, remindOfEnding);
  return (
    due + ending + (await remindAll(portal, RENEWAL_REMINDERS, listDueRenewals, remindToRenew))
  );
}

type List<S> = (
  reader: Reader,
  today: string,
  ahead: number,
  after: string,
  size: number,
) => Promise<S[]>;
type Remind<S> = (
  writer: Writer,
  portal: Runs,
  subject: S,
  reminder: Reminder,
  today: string,
) => Promise<boolean>;

async function remindAll<S extends DueSubject>(
  portal: Runs,
  days: ReminderDays,
  list: List<S>,
  remind: Remind<S>,
): Promise<number> {
  const asking = { database: portal.database, scope: SYSTEM };
  const ahead = Math.max(0, ...days.reminderDays.map((day) => -day));
  // one subject that cannot be reminded of does not silence the others; the queue hears of it in the end
  const failures: unknown[] = [];
  let sent = 0;
  let after: string | undefined = FIRST;
  while (after !== undefined) {
    const place: string = after;
    const [subjects, today] = await inReading(asking, async (reader, moment) => [
      await list(reader, moment.today, ahead, place, AT_ONCE),
      moment.today,
    ]);
    for (const subject of subjects) {
      const reminder = reminderToSend(days, subject, today, subject.sentKeys);
      if (!reminder) continue;
      try {
        const went = await inTransaction(asking, (writer) =>
          remind(writer, portal, subject, reminder, today),
        );
        if (went) sent += 1;
      } catch (error) {
        failures.push(error);
      }
    }
    after = subjects.length < AT_ONCE ? undefined : subjects.at(-1)?.id;
  }
  if (failures.length > 0) throw new AggregateError(failures, "some reminders could not be sent");
  return sent;
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
