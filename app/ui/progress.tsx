// Decides how far something has come, and how much of a score is known; no style attribute is needed for either.
import { useId } from "react";
import { formatPercent } from "#app/ui/format.ts";
import type { Locale } from "#app/ui/words.ts";

/** How far a work has come. `text` says it in words: "34 of 60 answered". */
export function Progress(props: { label: string; value: number; max: number; text: string }) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-line">
        <label htmlFor={id}>{props.label}</label>
        <span className="num">{props.text}</span>
      </div>
      <progress id={id} value={props.value} max={props.max} />
    </div>
  );
}

export interface CoverageProps {
  /** Shares between 0 and 1: unanswered counted worst, counted best, and the part that was checked. */
  readonly low: number;
  readonly high: number;
  readonly assured: number;
  readonly locale?: Locale;
}

/** Coverage as an interval: what was checked, what was only said, and what is still open. */
export function Coverage({ low, high, assured, locale }: CoverageProps) {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const between = `${formatPercent(low, locale, 2)} – ${formatPercent(high, locale, 2)}`;
  return (
    <div className="coverage">
      <svg role="img" aria-label={`Coverage ${between}`}>
        <rect className="coverage-ground" width="100%" height="14" rx="2" />
        <rect className="coverage-low" width={percent(low)} height="14" rx="2" />
        <rect
          className="coverage-assured"
          width={percent(Math.min(assured, low))}
          height="14"
          rx="2"
        />
        <rect
          className="coverage-open"
          x={percent(low)}
          y="1"
          width={percent(Math.max(0, high - low))}
          height="12"
        />
      </svg>
      <p className="coverage-key num">
        <span>Coverage {between}</span>
        <span>Checked {formatPercent(assured, locale, 2)}</span>
      </p>
    </div>
  );
}
