// Goes through what is to be reminded of, each in a transaction of its own, whatever days were missed.
import type { Portal } from "#app/portal.server.ts";
import type { Reader, Writer } from "#db/connection.ts";
import type { DueSubject } from "#db/reminders.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import { reminderToSend, type Reminder, type ReminderDays } from "#scoring/schedule/next-review.ts";

export type Runs = Pick<Portal, "database" | "config">;

const AT_ONCE = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** What a subject needs to be reminded of: a place in the list, and the days its reminders count from. */
type Remindable = Pick<DueSubject, "id" | "startedOn" | "dueOn" | "sentKeys">;

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

/** Sends the one reminder that is due for each subject. Returns how many went out. */
export async function remindAll<S extends Remindable>(
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
