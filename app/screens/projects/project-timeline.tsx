// Draws a project on one calendar: what was planned once, then each engagement in which something has begun.
import { PhaseBars, PhaseMonths, spanOf, type PhaseBar } from "#app/screens/phases/phase-bars.tsx";
import type { Day } from "#scoring/day.ts";

export interface PlacedEngagement {
  readonly id: string;
  readonly title: string;
  readonly supplierName: string;
  readonly bars: readonly PhaseBar[];
}

export interface ProjectTimelineProps {
  readonly engagements: readonly PlacedEngagement[];
  readonly plan: readonly PhaseBar[];
  readonly today: Day;
}

export function ProjectTimeline({ engagements, plan, today }: ProjectTimelineProps) {
  const begun = engagements.filter(hasBegun);
  // repeating the plan for everyone who has not begun says nothing and hides who has
  const waiting = engagements.filter((one) => !hasBegun(one));
  const span = spanOf([...plan, ...engagements.flatMap(({ bars }) => bars)], today);
  return (
    <div className="stack stack-wide">
      <PhaseMonths span={span} today={today} />
      {begun.map((one) => (
        <div key={one.id}>
          <EngagementTitle {...one} />
          <PhaseBars
            label={`Phases with ${one.supplierName}`}
            bars={one.bars}
            span={span}
            today={today}
          />
        </div>
      ))}
      {waiting.length > 0 && (
        <div>
          <h3 className="criteria-title">
            {plan.length > 0 ? "As planned: nothing opened yet" : "Nothing planned or opened yet"}
          </h3>
          <ul className="project-waiting">
            {waiting.map((one) => (
              <li key={one.id}>
                <a href={`/engagements/${one.id}/phases`}>{one.supplierName}</a>{" "}
                <span className="muted">{one.title}</span>
              </li>
            ))}
          </ul>
          {plan.length > 0 && (
            <PhaseBars label="Phases as planned" bars={plan} span={span} today={today} />
          )}
        </div>
      )}
    </div>
  );
}

function hasBegun({ bars }: PlacedEngagement): boolean {
  return bars.some(({ state }) => state !== "planned");
}

function EngagementTitle(one: PlacedEngagement) {
  return (
    <h3 className="criteria-title">
      <a href={`/engagements/${one.id}/phases`}>{one.supplierName}</a>{" "}
      <span className="muted">{one.title}</span>
    </h3>
  );
}
