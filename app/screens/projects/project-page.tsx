// A project on one page: every engagement's phases on one calendar, and the plan they share.
import type { PhaseBar } from "#app/screens/phases/phase-bars.tsx";
import { phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { Day } from "#scoring/day.ts";
import { PHASES, type Phase } from "#scoring/facts.ts";
import { ProjectTimeline, type PlacedEngagement } from "./project-timeline.tsx";

interface Plan {
  readonly phase: Phase;
  readonly purpose: string;
  readonly says: readonly string[];
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly beginsOn: Day | null;
  readonly endsOn: Day | null;
}

export interface ProjectPageProps {
  readonly today: Day;
  readonly project: {
    readonly id: string;
    readonly name: string;
    readonly purpose: string;
    readonly ownerName: string;
    readonly state: string;
  };
  readonly done: string | undefined;
  readonly plans: readonly Plan[];
  readonly planBars: readonly PhaseBar[];
  readonly engagements: readonly PlacedEngagement[];
  readonly mayPlan: boolean;
}

export function ProjectPage(props: ProjectPageProps) {
  const { project, engagements, today } = props;
  return (
    <div className="page">
      <PageHead
        title={project.name}
        lede={project.purpose || undefined}
        badges={project.state === "closed" && <StateBadge tone="off">Closed</StateBadge>}
        back={{ href: "/projects", label: "Projects" }}
      />
      {props.done && (
        <Banner tone="ok">
          The plan is kept. It binds once a phase is proposed and approved with it.
        </Banner>
      )}
      <Section title="Timeline" lede={`Owner: ${project.ownerName}. The line marks today.`}>
        {engagements.length === 0 ? (
          <EmptyState title="No engagement yet">
            Open the phases of an engagement and choose this project there.
          </EmptyState>
        ) : (
          <ProjectTimeline engagements={engagements} plan={props.planBars} today={today} />
        )}
      </Section>
      <Section title="Plan of phases" lede="Holds for every engagement without a plan of its own.">
        <DataTable
          still
          caption="Plan of phases"
          columns={PLAN}
          rows={PHASES.map((phase) => ({
            phase,
            plan: props.plans.find((one) => one.phase === phase),
            href: props.mayPlan ? `/projects/${project.id}/phases/${phase}/plan` : undefined,
          }))}
          keyOf={(row) => row.phase}
        />
      </Section>
    </div>
  );
}

interface PlanRow {
  readonly phase: Phase;
  readonly plan: Plan | undefined;
  readonly href: string | undefined;
}

const PLAN: readonly Column<PlanRow>[] = [
  {
    key: "phase",
    label: "Phase",
    cell: ({ phase, plan }) => (
      <>
        {phaseWord(phase)}
        <span className="sub">{plan?.purpose ?? "Not planned"}</span>
      </>
    ),
  },
  { key: "asks", label: "Asks for", cell: ({ plan }) => plan?.says.join(" · "), narrow: "label" },
  {
    key: "criteria",
    label: "Criteria",
    cell: ({ plan }) => plan && <Criteria entry={plan.entry.length} exit={plan.exit.length} />,
    narrow: "label",
  },
  {
    key: "days",
    label: "Days",
    cell: ({ plan }) =>
      plan?.beginsOn &&
      plan.endsOn && (
        <>
          <span className="nowrap">{formatDay(plan.beginsOn)}</span>{" "}
          <span className="nowrap">to {formatDay(plan.endsOn)}</span>
        </>
      ),
    narrow: "label",
  },
  {
    key: "change",
    label: "Change",
    cell: ({ href, plan, phase }) =>
      href && (
        <LinkButton small quiet href={href}>
          {plan ? "Change" : `Plan ${phase}`}
        </LinkButton>
      ),
  },
];

// each on a line of its own: a count that breaks in the middle reads as another one
function Criteria({ entry, exit }: { entry: number; exit: number }) {
  if (entry + exit === 0) return <span className="muted">none</span>;
  return (
    <>
      {entry > 0 && <span className="nowrap">{`${entry} to enter${exit > 0 ? "," : ""}`}</span>}{" "}
      {exit > 0 && <span className="nowrap">{exit} to leave</span>}
    </>
  );
}
