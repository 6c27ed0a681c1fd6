// Decides until when it has to be reported that a court or an authority demands material: business hours on the wall clock of a zone.
import { addDays, type Day } from "#scoring/day.ts";

/** What an agreement says of the notice: beforehand without delay, or so many business hours after the demand. */
export type NoticeTerm = "prompt_before" | number;

/** A moment in milliseconds since 1970, UTC. */
export type Moment = number;

/** Business hours: Monday to Friday, nine to five, eight a day. Public holidays are not taken off: that is the stricter side. */
export const OPENS = 9;
export const CLOSES = 17;

/** "Without delay" ends with the business day after the demand at the latest: eight business hours. */
export const PROMPT_HOURS = 8;

const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

interface Local {
  readonly day: Day;
  /** Milliseconds since the local midnight as the wall clock shows them. */
  readonly since: number;
}

/** What the wall clock of a zone (IANA name) shows at a moment. */
export function localOf(at: Moment, zone: string): Local {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const { year = "", month = "", day = "", hour = "0", minute = "0", second = "0" } = parts;
  return {
    day: `${year.padStart(4, "0")}-${month}-${day}`,
    since: (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000 + (at % 1000),
  };
}

/** The moment at which the wall clock of a zone shows the full hour of a day; one that is left out counts as the next there is. */
export function momentOf(day: Day, hour: number, zone: string): Moment {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const shift = (at: Moment) => {
    const { day: shown, since } = localOf(at, zone);
    return Date.parse(`${shown}T00:00:00Z`) + since - at;
  };
  const first = wanted - shift(wanted);
  return wanted - shift(first);
}

/** The moment when so many business hours have passed; on or after the opening of the first business day. */
export function afterBusinessHours(start: Moment, hours: number, zone: string): Moment {
  let left = hours * HOUR;
  let { day } = localOf(start, zone);
  // longer than any term can be, so that a term of any size ends
  for (let turn = 0; turn < 60_000; turn += 1, day = addDays(day, 1)) {
    if (isWeekend(day)) continue;
    const opens = momentOf(day, OPENS, zone);
    const closes = momentOf(day, CLOSES, zone);
    const from = Math.max(start, opens);
    if (from > closes || (from === closes && left > 0)) continue;
    if (closes - from >= left) return from + left;
    left -= closes - from;
  }
  throw new Error("a term of business hours has no end");
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: Day): boolean {
  const weekday = (Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 4) % 7;
  return weekday === 0 || weekday === 6;
}

/** The strictest of what the agreements above say; where all are silent, without delay and beforehand. */
export function strictestNotice(said: readonly (NoticeTerm | undefined)[]): NoticeTerm {
  const hours: number[] = [];
  for (const term of said) {
    if (term === "prompt_before") return term;
    if (term !== undefined) hours.push(term);
  }
  return hours.length === 0 ? "prompt_before" : Math.min(...hours);
}

/**
 * Until when notice is owed. It is never later than the answer to the authority is due (the end of that day): afterwards
 * nobody above could object.
 */
export function noticeDue(facts: {
  readonly startsAt: Moment;
  readonly term: NoticeTerm;
  readonly answerDueOn: Day | null;
  readonly zone: string;
}): Moment {
  const { startsAt, term, answerDueOn, zone } = facts;
  const hours = term === "prompt_before" ? PROMPT_HOURS : term;
  const due = afterBusinessHours(startsAt, hours, zone);
  if (answerDueOn === null) return due;
  return Math.min(due, Math.max(startsAt, momentOf(addDays(answerDueOn, 1), 0, zone)));
}

export type NoticeStanding = "given" | "given_late" | "barred" | "waiting" | "due" | "overdue";

/** Where a notice stands: barred by law, waiting for the one below, due, overdue, given in time or late. */
export function noticeStanding(
  notice: {
    readonly barred: boolean;
    readonly dueAt: Moment | null;
    readonly givenAt: Moment | null;
  },
  now: Moment,
): NoticeStanding {
  const { barred, dueAt, givenAt } = notice;
  if (givenAt !== null) return dueAt !== null && givenAt > dueAt ? "given_late" : "given";
  if (barred) return "barred";
  if (dueAt === null) return "waiting";
  return now > dueAt ? "overdue" : "due";
}
