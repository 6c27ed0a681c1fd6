// The phases of disclosure in short: which are open until when, and the way to the page on which they are decided.
import type { EngagementView, PhaseLine } from "#app/screens/engagements/engagement-view.ts";
import { PHASE_WORDS, phaseWord } from "#app/screens/material/level-words.ts";
import { PHASE_STATE } from "#app/screens/phases/phase-bars.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { PHASES, type Phase } from "#scoring/facts.ts";
import { phaseState } from "#scoring/gate/phase-plan.ts";

interface Row {
  readonly phase: Phase;
  readonly opened: PhaseLine | undefined;
  readonly state: ReturnType<typeof phaseState>;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "phase",
    label: "Phase",
    cell: ({ phase, opened }) => (
      <>
        {phaseWord(phase)}
        <span className="sub">{opened?.purpose ?? PHASE_WORDS[phase].means}</span>
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <StateBadge tone={PHASE_STATE[state].tone}>{PHASE_STATE[state].word}</StateBadge>
    ),
  },
  {
    key: "until",
    label: "Until",
    cell: ({ opened }) => opened && <DayText day={opened.closedOn ?? opened.closesOn} />,
  },
];

export function Phases({ engagement, phases, today }: EngagementView) {
  const rows = PHASES.map((phase): Row => {
    const opened = phases.find((one) => one.phase === phase);
    return { phase, opened, state: phaseState({ opened: opened ?? null, proposed: false }, today) };
  });
  return (
    <Section
      title="Phases of disclosure"
      id="phases"
      lede="Material opens phase by phase. None is skipped, and each ends on its last day."
      aside={
        <LinkButton small href={`/engagements/${engagement.id}/phases`}>
          Plan and open phases
        </LinkButton>
      }
    >
      <DataTable
        still
        caption="Phases of disclosure"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.phase}
      />
    </Section>
  );
}
