// Decides when things happened in the demo story: every day is counted from the day of seeding, and offices rest at weekends.
import { addDays, type Day } from "#scoring/day.ts";

const DAY_MS = 86_400_000;

/** Days are whole numbers: -3 is three days ago, 20 is in twenty days. */
export interface Calendar {
  readonly today: Day;
  readonly now: Date;
  /** A calendar day. */
  day(offset: number): Day;
  /** A moment on a working day, "HH:MM" in UTC before 17:00. */
  moment(offset: number, clock?: string): Date;
}

/** A calendar around the day on which the story is told. */
export function calendarOf(today: Day, now: Date): Calendar {
  return {
    today,
    now,
    day: (offset) => addDays(today, offset),
    moment: (offset, clock = "09:30") => workingMoment(addDays(today, offset), clock),
  };
}

/** The day of a moment, in UTC. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** The moment of an offset that may not have come. */
export function momentOrNull(
  calendar: Calendar,
  offset: number | undefined,
  clock: string,
): Date | null {
  return offset === undefined ? null : calendar.moment(offset, clock);
}

/** A moment so many minutes later. */
export function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

// What falls on a weekend was done late on Friday, in the same order: no clock of the story is later than 17:00.
function workingMoment(day: Day, clock: string): Date {
  const at = Date.parse(`${day}T${clock}:00Z`);
  const weekday = new Date(at).getUTCDay();
  const over = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  if (over === 0) return new Date(at);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const friday = midnight - over * DAY_MS;
  const share = (at - midnight) / DAY_MS;
  const minutes = Math.floor((over - 1 + share) * 45);
  return new Date(friday + 17 * 3_600_000 + minutes * 60_000);
}
