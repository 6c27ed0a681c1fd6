// Decides how the portfolio is shown: the numbers that matter, what waits, and where risk lies; each opens its list.
import { FirstSteps } from "#app/screens/dashboard/first-steps.tsx";
import { PortfolioCharts } from "#app/screens/dashboard/portfolio-charts.tsx";
import { OwnWork, type OwnWorkProps } from "#app/screens/dashboard/own-work.tsx";
import { Figures, type Figure } from "#app/ui/figures.tsx";
import { formatDay, formatNumber } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { PortfolioView, TierKey } from "#app/use-cases/parts/portfolio-view.ts";
import type { Day } from "#scoring/day.ts";

export interface DashboardProps {
  readonly today: Day;
  readonly portfolio: PortfolioView;
  readonly trend: readonly {
    readonly day: Day;
    readonly counts: Readonly<Record<TierKey, number>>;
  }[];
  readonly work: OwnWorkProps | null;
  /** What ends within 30 days and takes access along; null for whoever may open none of it. */
  readonly comingUp: OwnWorkProps["items"] | null;
  /** Gaps that are accepted for a while, and those of them that end within 30 days. */
  readonly gaps: { readonly running: number; readonly ending: number };
  readonly may: {
    readonly access: boolean;
    readonly gaps: boolean;
    readonly write: boolean;
    readonly invite: boolean;
  };
}

/** The dashboard. */
export function DashboardPage(props: DashboardProps) {
  const { portfolio, today } = props;
  if (portfolio.suppliers === 0) return <FirstSteps may={props.may} />;
  return (
    <div className="page page-wide">
      <PageHead
        title="Dashboard"
        lede={
          <>
            <a href="/suppliers">{formatNumber(portfolio.suppliers)} active suppliers</a>, as of{" "}
            {formatDay(today, "en", "long")}.
          </>
        }
      />
      <Figures items={figuresOf(props)} />
      {props.work && <OwnWork {...props.work} />}
      {props.comingUp && (
        <OwnWork
          title="Coming up"
          items={props.comingUp}
          nothing="Nothing that access rests on ends within 30 days."
        />
      )}
      <PortfolioCharts {...props} />
    </div>
  );
}

function figuresOf({ portfolio, gaps, may }: DashboardProps): Figure[] {
  const { byTier, byState, evidence } = portfolio;
  const figure = (label: string, value: number, href: string, more: Partial<Figure> = {}) => ({
    label,
    value: formatNumber(value),
    ...(value > 0 ? { href, ...more } : {}),
  });
  return [
    figure("Critical", byTier.critical, "/suppliers?tier=critical", {
      tone: "bad",
      note: "no access",
    }),
    figure("High", byTier.high, "/suppliers?tier=high"),
    figure("Submitted", byState.submitted ?? 0, "/suppliers?state=submitted", {
      note: "wait for review",
    }),
    figure("Overdue", portfolio.overdue, "/suppliers?due=overdue", {
      tone: "warn",
      note: "answers are late",
    }),
    figure("Evidence lapsed", evidence.expired, "/suppliers?evidence=expired", {
      tone: "bad",
      note: "no grace",
    }),
    figure("Evidence ending", evidence["30"], "/suppliers?evidence=30", {
      tone: "warn",
      note: "within 30 days",
    }),
    {
      ...figure("Access shut", portfolio.blockedTotal, "/access?state=suspended", {
        tone: "bad",
        note: "a condition lapsed",
      }),
      ...(may.access ? {} : { href: undefined }),
    },
    {
      ...figure("Accepted gaps", gaps.running, "/deviations?state=running", {
        tone: "warn",
        note: gaps.ending > 0 ? `${gaps.ending} within 30 days` : "weaker for a while",
      }),
      ...(may.gaps ? {} : { href: undefined }),
    },
  ];
}
