// Reminds whoever could take the second step of something that still waits: by the day, of emergencies by the hour.
import { tellSecondPeople } from "#app/use-cases/parts/tell-second-people.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { noteReminder } from "#db/reminders.ts";
import { HOURLY, listWaiting, SECOND_KINDS, type WaitingStep } from "#db/second-people.ts";
import { inReading, inTransaction, SYSTEM } from "#db/transaction.ts";
import type { ReminderDays } from "#scoring/schedule/next-review.ts";
import { remindAll, type Runs } from "./remind-all.server.ts";

/** Days from the day on which the first person asked. */
const DAYS: ReminderDays = { reminderDays: [2, 7, 14, 28] };
const AN_HOUR_MS = 3_600_000;
const FIRST = "00000000-0000-0000-0000-000000000000";

/** What waits for days: one call a kind, so that one that fails does not silence the others. */
export function remindersOfSecondPeople(portal: Runs): (() => Promise<number>)[] {
  return SECOND_KINDS.filter((kind) => !HOURLY.includes(kind)).map(
    (kind) => () =>
      remindAll(
        portal,
        DAYS,
        (reader, _today, _ahead, after, size) =>
          listWaiting(reader, kind, { until: null, after, size }),
        (writer, runs, step, { key }) => remind(writer, runs, step, key),
      ),
  );
}

/** Emergencies that nobody has decided for an hour, each once. Safe at any time and twice. How many were told of. */
export async function remindOfEmergencies(portal: Runs): Promise<number> {
  const asking = { database: portal.database, scope: SYSTEM };
  let told = 0;
  for (const kind of HOURLY) {
    const waiting = await inReading(asking, (reader, { now }) =>
      listWaiting(reader, kind, {
        until: new Date(now.getTime() - AN_HOUR_MS),
        after: FIRST,
        size: 200,
      }),
    );
    for (const step of waiting.filter(({ sentKeys }) => sentKeys.length === 0))
      if (await inTransaction(asking, (writer) => remind(writer, portal, step, "after_an_hour")))
        told += 1;
  }
  return told;
}

async function remind(
  writer: Writer,
  portal: Runs,
  step: WaitingStep,
  key: string,
): Promise<boolean> {
  if (!(await noteReminder(writer, `second_${step.kind}`, step, key))) return false;
  // somebody may have taken the step since it was listed: then there is nothing to tell, now or later
  if (!(await tellSecondPeople(writer, portal, step, true))) return false;
  await recordEvent(writer, SYSTEM.actor, {
    type: "second_person.reminded",
    supplierId: step.supplierId,
    subjectId: step.id,
    detail: { step: step.kind, key },
  });
  return true;
}
