// Decides which firsts of a month stand on a calendar, so that a reader finds days without counting.
import { addMonths, daysBetween, type Day } from "#scoring/day.ts";

/** Few enough to be read side by side on a telephone. */
const MOST = 5;

const STEPS = [1, 2, 3, 6, 12, 24, 60] as const;

/** Firsts of months within the span, evenly apart: every 1, 2, 3, 6, 12, 24 or 60 months, at most 5 of them. */
export function calendarTicks(span: { readonly from: Day; readonly until: Day }): Day[] {
  for (const step of STEPS) {
    const ticks = ticksBy(step, span);
    if (ticks.length <= MOST) return ticks;
  }
  return [];
}

/** Where a day lies in the span, 0 to 100 percent. */
export function percentOf(span: { readonly from: Day; readonly until: Day }, day: Day): number {
  const length = Math.max(1, daysBetween(span.from, span.until));
  return (daysBetween(span.from, day) * 100) / length;
}

function ticksBy(step: number, span: { readonly from: Day; readonly until: Day }): Day[] {
  const year = Number(span.from.slice(0, 4));
  const ticks: Day[] = [];
  // from a January, so that a step of 3 or 12 falls on quarters and years
  for (let day = `${String(year)}-01-01`; day <= span.until; day = addMonths(day, step)) {
    if (day >= span.from) ticks.push(day);
    if (ticks.length > MOST) break;
  }
  return ticks;
}
