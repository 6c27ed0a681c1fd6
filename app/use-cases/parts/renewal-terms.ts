// Decides by when a round asks agreements to be signed anew: within half a year, never in the past.
import { addDays, type Day } from "#scoring/day.ts";

/** The longest time that may be given, in days. */
export const LONGEST_GRACE = 180;

/** The last day for signing, so many days from today. */
export function dueDay(today: Day, days: number): Day {
  return addDays(today, Math.min(Math.max(0, Math.trunc(days)), LONGEST_GRACE));
}
