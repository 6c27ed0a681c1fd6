// Calendar days as ISO text (YYYY-MM-DD): no clock, no time zone, no daylight saving.

/** A calendar day, "YYYY-MM-DD". Days compare correctly as text. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day that lies `count` days later; earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/** The same day `count` months later; the last day of the month when that day does not exist there. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = split(day);
  const index = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return join(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)));
}

/** Whole days from the first to the second day; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function split(day: Day): [number, number, number] {
  const parts = SHAPE.exec(day);
  if (!parts) throw new Error(`not a calendar day: ${day}`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function join(year: number, month: number, date: number): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar; Date.UTC is arithmetic, it reads no clock.
function toNumber(day: Day): number {
  const [year, month, date] = split(day);
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000);
}

function fromNumber(count: number): Day {
  return new Date(count * 86_400_000).toISOString().slice(0, 10);
}
