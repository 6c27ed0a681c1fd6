// Decides what the dashboard says of the portfolio's kept figures: each number the same as the list behind it counts.
import type { PortfolioFigure, TrendPoint } from "#db/portfolio.ts";
import { TIERS, type Exposure, type Tier } from "#scoring/facts.ts";

export type TierKey = Tier | "none";

export interface PortfolioView {
  /** Active suppliers. */
  readonly suppliers: number;
  readonly cells: readonly {
    readonly exposure: Exposure;
    readonly tier: TierKey;
    readonly count: number;
  }[];
  /** Active suppliers without an engagement that is drafted or open. */
  readonly withoutExposure: number;
  readonly byTier: Readonly<Record<TierKey, number>>;
  readonly byState: Readonly<Record<string, number>>;
  readonly overdue: number;
  /** Earliest expiry of accepted evidence: past, and within so many days from today (each includes the one before). */
  readonly evidence: Readonly<Record<"expired" | "30" | "60" | "90", number>>;
  readonly blocked: readonly { readonly condition: string; readonly count: number }[];
  readonly blockedTotal: number;
}

const NO_TIERS: Readonly<Record<TierKey, number>> = {
  low: 0,
  moderate: 0,
  high: 0,
  critical: 0,
  none: 0,
};

/** Adds the figures up. */
export function portfolioView(figures: readonly PortfolioFigure[]): PortfolioView {
  const of = (kind: PortfolioFigure["kind"]) => figures.filter((one) => one.kind === kind);
  const cells = of("cell");
  const expiry = (...windows: number[]) =>
    sum(of("expiry").filter((one) => windows.includes(one.window)));
  // a grant that ran out has ended; only one that something else shut is blocked
  const shut = of("grant").filter((one) => one.window === -1 && one.key !== "grant_live");
  return {
    suppliers: sum(cells),
    cells: cells.flatMap(({ exposure, tier, n }) =>
      exposure === null ? [] : [{ exposure, tier: tier ?? ("none" as const), count: n }],
    ),
    withoutExposure: sum(cells.filter((one) => one.exposure === null)),
    byTier: countTiers(cells),
    byState: Object.fromEntries(of("state").map((one) => [one.key, one.n])),
    overdue: sum(of("due").filter((one) => one.window === -1)),
    evidence: {
      expired: expiry(-1),
      "30": expiry(30),
      "60": expiry(30, 60),
      "90": expiry(30, 60, 90),
    },
    blocked: shut
      .map(({ key, n }) => ({ condition: key, count: n }))
      .sort((one, other) => other.count - one.count || (one.condition < other.condition ? -1 : 1)),
    blockedTotal: sum(shut),
  };
}

/** The trend by day, each day with every tier. */
export function trendView(points: readonly TrendPoint[]) {
  const days = [...new Set(points.map((point) => point.day))].sort();
  return days.map((day) => ({
    day,
    counts: countTiers(points.filter((point) => point.day === day)),
  }));
}

function countTiers(
  some: readonly { readonly tier: Tier | null; readonly n: number }[],
): Record<TierKey, number> {
  const counts = { ...NO_TIERS };
  for (const key of [...TIERS, "none"] as const)
    counts[key] = sum(some.filter((one) => (one.tier ?? "none") === key));
  return counts;
}

function sum(some: readonly { readonly n: number }[]): number {
  return some.reduce((total, one) => total + one.n, 0);
}
