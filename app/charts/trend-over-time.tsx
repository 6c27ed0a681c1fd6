// Answers: are we getting safer? How many suppliers stood in each tier, month by month.
import { lazy } from "react";
import type { Day } from "#scoring/day.ts";
import { ChartFrame } from "#app/charts/chart-frame.tsx";
import { CountedLink } from "#app/charts/counted-link.tsx";
import { TIER_KEYS, TIER_SERIES, Swatch, type TierKey } from "#app/charts/series.tsx";
import { formatDay } from "#app/ui/format.ts";

const TrendChart = lazy(() => import("#app/charts/trend-chart.tsx"));

export interface TrendOverTimeProps {
  readonly title: string;
  /** Oldest first; the counts as they stood at the end of that day. */
  readonly points: readonly {
    readonly day: Day;
    readonly counts: Readonly<Record<TierKey, number>>;
  }[];
  /** The list as it stood then, where there is one. */
  readonly hrefFor?: (segment: { day: Day; tier?: TierKey }) => string;
}

/** Stacked areas, and a table with a row per point. */
export function TrendOverTime({ title, points, hrefFor }: TrendOverTimeProps) {
  const rows = points.map(({ day, counts }) => ({
    name: formatDay(day, "en", "month"),
    counts,
    href: hrefFor?.({ day }),
  }));
  const table = (
    <table className="table table-still num-2 num-3 num-4 num-5 num-6">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {TIER_SERIES.map((tier) => (
            <th key={tier.key} scope="col">
              <Swatch series={tier} />
              {tier.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ day, counts }, place) => (
          <tr key={day}>
            <th scope="row" className="nowrap">
              {rows[place]?.name}
            </th>
            {TIER_KEYS.map((tier, column) => (
              <td key={tier}>
                <CountedLink
                  count={counts[tier]}
                  href={hrefFor?.({ day, tier })}
                  label={`${rows[place]?.name}, ${TIER_SERIES[column]?.label}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <ChartFrame
      title={title}
      table={table}
      draw={points.length > 1 ? (picture) => <TrendChart {...picture} rows={rows} /> : null}
    />
  );
}
