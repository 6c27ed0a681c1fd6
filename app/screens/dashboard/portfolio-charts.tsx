// Decides which questions the dashboard answers with a picture and its table, and which list each number opens.
import { AssessmentsByState } from "#app/charts/assessments-by-state.tsx";
import { CountedBars } from "#app/charts/counted-bars.tsx";
import { TierByExposure } from "#app/charts/tier-by-exposure.tsx";
import { TrendOverTime } from "#app/charts/trend-over-time.tsx";
import { conditionName } from "#app/screens/access/condition-words.ts";
import type { DashboardProps } from "#app/screens/dashboard/dashboard-page.tsx";
import {
  ASSESSMENT_STATES,
  type AssessmentState,
} from "#app/screens/suppliers/assessment-words.ts";

const STATES = Object.keys(ASSESSMENT_STATES) as AssessmentState[];

/** The charts. */
export function PortfolioCharts(props: DashboardProps) {
  const { portfolio, trend } = props;
  const { withoutExposure } = portfolio;
  return (
    <div className="charts">
      <div className="chart-cell">
        <TierByExposure
          title="Where does risk lie?"
          cells={portfolio.cells}
          hrefFor={({ exposure, tier }) => `/suppliers?tier=${tier}&exposure=${exposure}`}
        />
        {withoutExposure > 0 && (
          <p className="muted small">
            <a href="/suppliers?exposure=none">{withoutExposure} without an engagement</a> are not
            in this table.
          </p>
        )}
      </div>
      <TrendOverTime title="Are we getting safer?" points={trend} />
      <AssessmentsByState
        title="Where do assessments stand?"
        states={STATES.map((state) => ({
          state,
          label: ASSESSMENT_STATES[state].word,
          tone: ASSESSMENT_STATES[state].tone,
          count: portfolio.byState[state] ?? 0,
        })).filter(({ count }) => count > 0)}
        hrefFor={({ state }) => `/suppliers?state=${state}`}
      />
      <Evidence {...props} />
      <Blocked {...props} />
    </div>
  );
}

function Evidence({ portfolio: { evidence } }: DashboardProps) {
  const bar = (key: keyof typeof evidence, label: string) => ({
    key,
    label,
    count: evidence[key],
    href: `/suppliers?evidence=${key}`,
  });
  return (
    <CountedBars
      title="Whose evidence ends soon?"
      nameHead="Earliest expiry"
      countHead="Suppliers"
      nameWidth={108}
      bars={[
        bar("expired", "Lapsed"),
        bar("30", "Within 30 days"),
        bar("60", "Within 60 days"),
        bar("90", "Within 90 days"),
      ]}
    />
  );
}

function Blocked({ portfolio, may }: DashboardProps) {
  if (portfolio.blocked.length === 0)
    return (
      <figure className="chart">
        <figcaption className="chart-title">What keeps access shut?</figcaption>
        <p className="muted">Nothing: every grant holds today.</p>
      </figure>
    );
  return (
    <div className="chart-cell">
      <CountedBars
        title="What keeps access shut?"
        nameHead="Unmet condition"
        countHead="Grants"
        colour="tier-high"
        nameWidth={168}
        bars={portfolio.blocked.map(({ condition, count }) => ({
          key: condition,
          label: conditionName(condition),
          count,
          ...(may.access ? { href: `/access?state=suspended&why=${condition}` } : {}),
        }))}
      />
      {may.access && (
        <p className="muted small">
          <a href="/gate">Condition by condition</a>, with who must act.
        </p>
      )}
    </div>
  );
}
