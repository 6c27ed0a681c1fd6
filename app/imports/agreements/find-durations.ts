// Finds periods of time in a sentence, in words or digits, English or German, and what kind of bound each one is.
import { numberAtEnd, numberOfWords } from "./number-words.ts";

export type TimeUnit =
  "hour" | "day" | "business_day" | "business_hour" | "week" | "month" | "year";

/** What the words around a period make of it. `ahead`: notice that comes that long beforehand. */
export type Bound = "within" | "at_least" | "for" | "ahead" | "none";

export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly bound: Bound;
  /** As it stands in the sentence. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words say one number and the digits another: nobody knows which one is meant. */
  readonly contradicts: boolean;
}

const UNIT =
  /\b(?:(business|working|werk|arbeits|bank(?:arbeits)?|geschafts|calendar|kalender|consecutive|full|volle[nr]?|clear)[\s-]*)?(hours?|hrs?|stunden?|days?|tag(?:e[ns]?)?|weeks?|wochen?|months?|monat(?:e[ns]?|s)?|years?|jahr(?:e[ns]?|s)?)(?![a-z])/g;

/** Every period of the lower-case sentence, in order. */
export function findDurations(words: string): Duration[] {
  const found: Duration[] = [];
  for (const match of words.matchAll(UNIT)) {
    const before = words.slice(Math.max(0, match.index - 60), match.index);
    const amount = amountOf(before);
    if (!amount || amount.value < 1) continue;
    const start = match.index - (before.length - amount.from);
    const end = match.index + match[0].length;
    found.push({
      amount: amount.value,
      unit: unitOf(match[2] ?? "", match[1] ?? ""),
      bound: boundOf(words.slice(Math.max(0, start - 60), start), words.slice(end, end + 60)),
      text: words.slice(start, end),
      start,
      end,
      contradicts: amount.contradicts,
    });
  }
  return found;
}

// "seventy-two (72) " or "72 (seventy-two) " or "72 "
function amountOf(before: string) {
  const twice = /^(.*?)\s*\(\s*([^()]{1,40}?)\s*\)\s*$/s.exec(before);
  if (twice) {
    const [, first = "", second = ""] = twice;
    const outer = numberAtEnd(first);
    const inner = /^\d{1,4}$/.test(second) ? Number(second) : numberOfWords(second);
    if (!outer || inner === undefined) return undefined;
    return { value: inner, from: outer.from, contradicts: outer.value !== inner };
  }
  const plain = numberAtEnd(before.replace(/-\s*$/, " "));
  return plain && { ...plain, contradicts: false };
}

function unitOf(unit: string, kind: string): TimeUnit {
  const worked = /^(?:business|working|werk|arbeits|bank|geschafts)/.test(kind);
  if (/^(?:h|stund)/.test(unit)) return worked ? "business_hour" : "hour";
  if (/^(?:d|tag)/.test(unit)) return worked ? "business_day" : "day";
  if (unit.startsWith("w")) return "week";
  return unit.startsWith("m") ? "month" : "year";
}

const WITHIN =
  /(?:within|not (?:later|more) than|no (?:later|more) than|at the latest|later than|at most|up to|maximum(?: period)? of|in(?:side)? a period of|innerhalb(?: von| einer frist von)?|binnen|spatestens(?: nach| innerhalb von| binnen)?|langstens|hochstens|maximal)(?: a period of| a maximum of| the (?:next|first))?\s*$/;
const AT_LEAST =
  /(?:at least|not less than|no less than|no fewer than|not fewer than|a minimum of|minimum of|mindestens|wenigstens|fruhestens|nicht weniger als)\s*$/;
const FOR =
  /(?:for|for a (?:further |additional )?(?:period|term) of|period of|term of|fur|fur die dauer von|fur (?:einen zeitraum|eine dauer) von|zeitraum von|dauer von|weitere|additional|further)\s*$/;
const AHEAD_AFTER =
  /^\s*['’]?s?\s*(?:['’]\s*)?(?:(?:prior|advance|advanced|previous|written|reasonable|vorherige\w*|schriftliche\w*)[\s,]+){0,3}(?:(?:and|or|in) )?(?:written )?(?:notice|notification|in advance|advance|before(?:hand)?|prior|im voraus|vorher|vorab|zuvor|vor (?:der|dem|einer|einem|beginn)|ankundigung)/;
const AHEAD_BEFORE =
  /(?:notice(?: period)? of(?: at least| not less than)?|(?:mit )?(?:einer|der) (?:(?:ankundigungs|vorankundigungs|vor)?frist|vorlaufzeit)(?: von)?(?: mindestens)?|ankundigungsfrist von(?: mindestens)?)\s*$/;

function boundOf(before: string, after: string): Bound {
  if (AHEAD_AFTER.test(after) || AHEAD_BEFORE.test(before)) return "ahead";
  if (WITHIN.test(before)) return "within";
  if (AT_LEAST.test(before)) return "at_least";
  return FOR.test(before) ? "for" : "none";
}
