// Decides how a day, an instant or an amount stands in a page: readable text with the exact value behind it.
import type { Day } from "#scoring/day.ts";
import {
  formatDay,
  formatDistance,
  formatInstant,
  formatMoney,
  type DayStyle,
} from "#app/ui/format.ts";
import type { Locale } from "#app/ui/words.ts";

/** A calendar day; with `today` the distance stands behind it. Nothing known is a dash. */
export function DayText(props: {
  day: Day | null;
  today?: Day;
  locale?: Locale;
  style?: DayStyle;
}) {
  if (props.day === null) return <span className="muted">–</span>;
  const day = (
    <time className="num nowrap" dateTime={props.day}>
      {formatDay(props.day, props.locale, props.style)}
    </time>
  );
  if (props.today === undefined) return day;
  return (
    <>
      {day}
      <span className="muted"> · {formatDistance(props.day, props.today, props.locale)}</span>
    </>
  );
}

/** A moment in a named zone. */
export function InstantText(props: { instant: Date | string; locale?: Locale; timeZone?: string }) {
  const exact = typeof props.instant === "string" ? props.instant : props.instant.toISOString();
  return (
    <time className="num" dateTime={exact}>
      {formatInstant(props.instant, props.locale, props.timeZone)}
    </time>
  );
}

/** An amount in its currency, in major units. */
export function Money(props: { amount: number; currency: string; locale?: Locale }) {
  return (
    <span className="num nowrap">{formatMoney(props.amount, props.currency, props.locale)}</span>
  );
}
