// Decides when a supplier must be looked at again, and which reminder is to be sent today.
import { addDays, addMonths, type Day } from "#scoring/day.ts";
import type { Tier } from "#scoring/facts.ts";
import type { Model } from "#scoring/model/model.ts";

export interface ReviewPlan {
  /** The next day on which somebody has to look; the earliest of the three below. */
  readonly on: Day;
  readonly because: "evidence_ends" | "evidence_review" | "full_review";
  /** When the whole assessment is due. */
  readonly fullOn: Day;
  /** When only the evidence is due; null when it is looked at with the whole. */
  readonly evidenceOn: Day | null;
}

/**
 * The next review of a supplier of this tier, counted from the day of the decision. Evidence that counts for the last
 * time before then brings the review forward to that day: a lapse has no grace.
 */
export function nextReview(
  model: Model,
  tier: Tier,
  decidedOn: Day,
  evidenceEndsOn: Day | null,
): ReviewPlan {
  const { evidenceMonths, fullMonths } = model.review[tier];
  const fullOn = addMonths(decidedOn, fullMonths);
  const evidenceOn = evidenceMonths === null ? null : addMonths(decidedOn, evidenceMonths);
  const byCadence = evidenceOn !== null && evidenceOn < fullOn ? evidenceOn : fullOn;
  if (evidenceEndsOn !== null && evidenceEndsOn <= byCadence) {
    return { on: evidenceEndsOn, because: "evidence_ends", fullOn, evidenceOn };
  }
  const because = byCadence === fullOn ? "full_review" : "evidence_review";
  return { on: byCadence, because, fullOn, evidenceOn };
}

/** On which days around a due day somebody is reminded: negative before it, positive after it. */
export type ReminderDays = Pick<Model, "reminderDays">;

/** Evidence that ends is renewed by others than those who answer, and takes longer: hence the early start. */
export const EXPIRY_REMINDERS: ReminderDays = { reminderDays: [-30, -14, -7, -1] };

/** A reminder of something due. `key` is stable, so that each is sent once. */
export interface Reminder {
  readonly key: string;
  readonly on: Day;
  /** Days from the due day: negative before it, positive when overdue. */
  readonly days: number;
}

/** Every reminder of a due day, the earliest first. */
export function remindersFor(model: ReminderDays, dueOn: Day): Reminder[] {
  return model.reminderDays.map((days) => ({
    key: days < 0 ? `due_in_${-days}` : `overdue_${days}`,
    on: addDays(dueOn, days),
    days,
  }));
}

/**
 * The one reminder to send today, or null. It is the latest that fell due after the asking began and was not sent:
 * days on which nobody looked lose none, catching up sends one and not three, and a short deadline starts in silence.
 */
export function reminderToSend(
  model: ReminderDays,
  period: { readonly startedOn: Day; readonly dueOn: Day },
  today: Day,
  sentKeys: readonly string[],
): Reminder | null {
  const latest = remindersFor(model, period.dueOn)
    .filter((reminder) => period.startedOn < reminder.on && reminder.on <= today)
    .at(-1);
  return latest && !sentKeys.includes(latest.key) ? latest : null;
}
