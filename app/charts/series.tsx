// Decides how series are told apart: a colour from the tokens and a pattern of its own, so that colour is never alone.
import { TIERS, type Tier } from "#scoring/facts.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";

export interface Series {
  readonly key: string;
  readonly label: string;
  /** A custom property of tokens.css, without the dashes. */
  readonly colour: string;
  readonly pattern: "plain" | "dots" | "lines" | "cross" | "hollow";
}

/** A tier, or "none" for what is not scorable. */
export type TierKey = Tier | "none";

export const TIER_KEYS: readonly TierKey[] = [...TIERS, "none"];

const TIER_PATTERNS: Readonly<Record<TierKey, Series["pattern"]>> = {
  low: "plain",
  moderate: "dots",
  high: "lines",
  critical: "cross",
  none: "hollow",
};

export const TIER_SERIES: readonly Series[] = TIER_KEYS.map((key) => ({
  key,
  // a supplier that nobody decided on yet, or whose answers nothing could rest on
  label: key === "none" ? "No tier yet" : tierWord(key),
  colour: `tier-${key}`,
  pattern: TIER_PATTERNS[key],
}));

/** What a shape is filled with; the pattern must be declared by `Patterns` in the same picture. */
export function fillOf(series: Series, picture: string): string {
  return series.pattern === "plain" ? colourOf(series) : `url(#${picture}-${series.key})`;
}

export function colourOf(series: Series): string {
  return `var(--${series.colour})`;
}

/** The pattern declarations of one picture, named after it. */
export function Patterns(props: { picture: string; series: readonly Series[] }) {
  return (
    <defs>
      {props.series.map((series) => (
        <pattern
          key={series.key}
          id={`${props.picture}-${series.key}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <rect
            width="6"
            height="6"
            fill={colourOf(series)}
            opacity={series.pattern === "hollow" ? 0.25 : 1}
          />
          <PatternMarks pattern={series.pattern} />
        </pattern>
      ))}
    </defs>
  );
}

/** One series' colour and pattern as a small square, beside its name in the table. */
export function Swatch(props: { series: Series }) {
  const { series } = props;
  return (
    <svg className="swatch" viewBox="0 0 9 9" aria-hidden>
      <rect
        width="9"
        height="9"
        fill={colourOf(series)}
        opacity={series.pattern === "hollow" ? 0.25 : 1}
      />
      <g transform="scale(1.5)">
        <PatternMarks pattern={series.pattern} />
      </g>
    </svg>
  );
}

function PatternMarks(props: { pattern: Series["pattern"] }) {
  const stroke = { stroke: "var(--paper)", strokeWidth: 1.25, opacity: 0.7 };
  if (props.pattern === "dots") return <circle cx="3" cy="3" r="1" fill="var(--paper)" />;
  if (props.pattern === "lines") return <path d="M-1 7 7 -1M-4 4 4 -4M2 10 10 2" {...stroke} />;
  if (props.pattern === "cross") return <path d="M0 0 6 6M6 0 0 6" {...stroke} />;
  return null;
}
