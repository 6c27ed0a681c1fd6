// Answers: what lapses in the next 30, 60 and 90 days?
import { lazy } from "react";
import { ChartFrame } from "#app/charts/chart-frame.tsx";
import { CountedLink } from "#app/charts/counted-link.tsx";
import { Swatch, type Series } from "#app/charts/series.tsx";

const StackedBarsChart = lazy(() => import("#app/charts/stacked-bars-chart.tsx"));

export const EXPIRY_WINDOWS = [30, 60, 90] as const;
export type ExpiryWindow = (typeof EXPIRY_WINDOWS)[number];

const SERIES: readonly Series[] = [
  { key: "30", label: "Within 30 days", colour: "tier-high", pattern: "plain" },
  { key: "60", label: "31 to 60 days", colour: "tier-moderate", pattern: "lines" },
  { key: "90", label: "61 to 90 days", colour: "series-2", pattern: "dots" },
];

export interface ExpiringSoonProps {
  readonly title: string;
  /** Per kind of thing that lapses, how many in each window; no thing is counted twice. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly label: string;
    readonly counts: Readonly<Record<ExpiryWindow, number>>;
  }[];
  readonly hrefFor: (segment: { kind: string; window: ExpiryWindow }) => string;
}

/** One bar per kind, the soonest first. */
export function ExpiringSoon({ title, kinds, hrefFor }: ExpiringSoonProps) {
  const rows = kinds.map(({ kind, label, counts }) => ({
    name: label,
    counts: Object.fromEntries(EXPIRY_WINDOWS.map((window) => [window, counts[window]])),
    hrefs: Object.fromEntries(EXPIRY_WINDOWS.map((window) => [window, hrefFor({ kind, window })])),
  }));
  const table = (
    <table className="table table-still num-2 num-3 num-4">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">What lapses</th>
          {SERIES.map((series) => (
            <th key={series.key} scope="col">
              <Swatch series={series} />
              {series.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, label, counts }) => (
          <tr key={kind}>
            <th scope="row">{label}</th>
            {EXPIRY_WINDOWS.map((window) => (
              <td key={window}>
                <CountedLink
                  count={counts[window]}
                  href={hrefFor({ kind, window })}
                  label={`${label}, within ${window} days`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  const anything = kinds.some(({ counts }) => EXPIRY_WINDOWS.some((window) => counts[window] > 0));
  return (
    <ChartFrame
      title={title}
      height="low"
      table={table}
      draw={
        anything
          ? (picture) => (
              <StackedBarsChart
                {...picture}
                rows={rows}
                series={SERIES}
                nameWidth={Math.min(120, picture.width / 2)}
              />
            )
          : null
      }
    />
  );
}
