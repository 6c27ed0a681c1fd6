// Answers: where do our assessments stand?
import { CountedBars } from "#app/charts/counted-bars.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";

export interface AssessmentsByStateProps {
  readonly title: string;
  /** In the order in which an assessment passes through its states. */
  readonly states: readonly {
    readonly state: string;
    readonly label: string;
    readonly tone: StateTone;
    readonly count: number;
  }[];
  readonly hrefFor: (segment: { state: string }) => string;
}

/** One bar per state. */
export function AssessmentsByState({ title, states, hrefFor }: AssessmentsByStateProps) {
  return (
    <CountedBars
      title={title}
      nameHead="State"
      countHead="Assessments"
      nameWidth={108}
      bars={states.map(({ state, label, tone, count }) => ({
        key: state,
        label,
        count,
        href: hrefFor({ state }),
        shown: <StateBadge tone={tone}>{label}</StateBadge>,
      }))}
    />
  );
}
