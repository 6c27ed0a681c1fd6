// Decides how phases over time are drawn: one bar each on a shared scale, with state and days in words beside it.
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { formatDay } from "#app/ui/format.ts";
import { phaseWord } from "#app/screens/material/level-words.ts";
import type { Day } from "#scoring/day.ts";
import type { Phase } from "#scoring/facts.ts";
import type { PhaseState } from "#scoring/gate/phase-plan.ts";
import { calendarTicks, percentOf } from "./calendar-ticks.ts";

export interface PhaseBar {
  readonly phase: Phase;
  readonly state: PhaseState;
  /** Null while nobody planned or opened it. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly items?: readonly BarItem[];
}

export interface BarItem {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly from: Day;
  readonly until: Day;
  readonly over: boolean;
}

export interface Span {
  readonly from: Day;
  readonly until: Day;
}

export const PHASE_STATE: Readonly<Record<PhaseState, { tone: StateTone; word: string }>> = {
  planned: { tone: "idle", word: "Planned" },
  proposed: { tone: "waiting", word: "Waits for approval" },
  open: { tone: "ok", word: "Open" },
  expired: { tone: "bad", word: "Expired" },
  closed: { tone: "off", word: "Closed" },
};

/** First and last day of everything on the picture, with today in it. */
export function spanOf(bars: readonly PhaseBar[], today: Day): Span {
  const days = bars
    .flatMap(({ from, until, items = [] }) => [
      from,
      until,
      ...items.flatMap((one) => [one.from, one.until]),
    ])
    .filter((day) => day !== null);
  const sorted = [...days, today].sort();
  return { from: sorted[0]!, until: sorted.at(-1)! };
}

/** The months above the bars, on the same scale. Decoration: every bar says its days in words. */
export function PhaseMonths({ span, today }: { span: Span; today: Day }) {
  return (
    <div className="phase-months" aria-hidden="true">
      <svg className="phase-bar phase-months-scale">
        {calendarTicks(span).map((day) => {
          const at = percentOf(span, day);
          return (
            <g key={day}>
              <line x1={`${at}%`} x2={`${at}%`} y1="16" y2="24" />
              <text x={`${at}%`} y="11" textAnchor={at < 8 ? "start" : at > 92 ? "end" : "middle"}>
                {formatDay(day, "en", "month")}
              </text>
            </g>
          );
        })}
        <line
          className="phase-months-today"
          x1={`${percentOf(span, today)}%`}
          x2={`${percentOf(span, today)}%`}
          y1="14"
          y2="24"
        />
      </svg>
    </div>
  );
}

/** The bars of one engagement. `span` is shared by all engagements of a page. */
export function PhaseBars(props: {
  label: string;
  bars: readonly PhaseBar[];
  span: Span;
  today: Day;
}) {
  const { bars, span, today } = props;
  const at = (day: Day) => percentOf(span, day) * 10;
  return (
    <ol className="phase-bars" aria-label={props.label}>
      {bars.map((bar) => {
        const { tone, word } = PHASE_STATE[bar.state];
        return (
          <li key={bar.phase}>
            <span className="phase-bar-name">{phaseWord(bar.phase)}</span>
            <svg
              className="phase-bar"
              viewBox="0 0 1000 16"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect className="phase-bar-ground" x="0" y="7" width="1000" height="2" />
              {bar.from && bar.until && (
                <rect
                  className={`phase-bar-${bar.state}`}
                  x={at(bar.from)}
                  y="2"
                  width={Math.max(6, at(bar.until) - at(bar.from))}
                  height="12"
                />
              )}
              <rect className="phase-bar-today" x={at(today)} y="0" width="3" height="16" />
            </svg>
            <span className="phase-bar-state">
              <StateBadge tone={tone}>{word}</StateBadge>
              <span className="sub">{daysOf(bar)}</span>
            </span>
            {bar.items && bar.items.length > 0 && (
              <ul className="phase-bar-items">
                {bar.items.map((item) => (
                  <li key={item.id}>
                    <a href={item.href}>{item.title}</a>{" "}
                    <span className="muted">
                      {formatDay(item.from)} to {formatDay(item.until)}
                      {item.over && ", over"}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function daysOf({ from, until }: PhaseBar): string {
  if (!from && !until) return "no days yet";
  if (!from || !until) return from ? `from ${formatDay(from)}` : `until ${formatDay(until!)}`;
  return `${formatDay(from)} to ${formatDay(until)}`;
}
