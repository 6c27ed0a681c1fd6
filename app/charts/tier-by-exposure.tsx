// Answers: how many suppliers stand in each tier, by how exposed we are to them?
import { lazy } from "react";
import { EXPOSURES, type Exposure } from "#scoring/facts.ts";
import { ChartFrame } from "#app/charts/chart-frame.tsx";
import { CountedLink } from "#app/charts/counted-link.tsx";
import { TIER_KEYS, TIER_SERIES, type TierKey } from "#app/charts/series.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { TierBadge } from "#app/ui/tier-badge.tsx";

const StackedBarsChart = lazy(() => import("#app/charts/stacked-bars-chart.tsx"));

export interface TierByExposureProps {
  readonly title: string;
  readonly cells: readonly {
    readonly exposure: Exposure;
    readonly tier: TierKey;
    readonly count: number;
  }[];
  readonly hrefFor: (segment: { exposure: Exposure; tier: TierKey }) => string;
}

/** A table shaded by number, and stacked bars of the same. */
export function TierByExposure({ title, cells, hrefFor }: TierByExposureProps) {
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const countOf = (exposure: Exposure, tier: TierKey) =>
    cells.find((cell) => cell.exposure === exposure && cell.tier === tier)?.count ?? 0;
  const rows = EXPOSURES.map((exposure) => ({
    name: exposure,
    counts: Object.fromEntries(TIER_KEYS.map((tier) => [tier, countOf(exposure, tier)])),
    hrefs: Object.fromEntries(TIER_KEYS.map((tier) => [tier, hrefFor({ exposure, tier })])),
  }));
  const table = (
    <table className="table table-still num-2 num-3 num-4 num-5 num-6">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Exposure</th>
          {TIER_SERIES.map((tier) => (
            <th key={tier.key} scope="col">
              <TierBadge tier={tier.key === "none" ? null : tierOf(tier.key)} word={tier.label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EXPOSURES.map((exposure) => (
          <tr key={exposure}>
            <th scope="row">
              <ExposureBadge exposure={exposure} />
            </th>
            {TIER_SERIES.map(({ key, label }) => {
              const tier = key as TierKey;
              const count = countOf(exposure, tier);
              return (
                <td key={key} className={heatOf(count, most)}>
                  <CountedLink
                    count={count}
                    href={hrefFor({ exposure, tier })}
                    label={`${exposure}, ${label}`}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <ChartFrame
      title={title}
      table={table}
      draw={
        cells.some((cell) => cell.count > 0)
          ? (picture) => (
              <StackedBarsChart {...picture} rows={rows} series={TIER_SERIES} nameWidth={36} />
            )
          : null
      }
    />
  );
}

function tierOf(key: string) {
  return key as Exclude<TierKey, "none">;
}

function heatOf(count: number, most: number): string | undefined {
  return count === 0 ? undefined : `heat-${Math.ceil((count / most) * 3)}`;
}
