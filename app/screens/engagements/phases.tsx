// The phases of disclosure: which are open until when, and the next one to open.
import { Form } from "@remix-run/react";
import type { EngagementView, PhaseLine } from "#app/screens/engagements/engagement-view.ts";
import { PHASE_WORDS } from "#app/screens/engagements/triage-words.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { DayText } from "#app/ui/when.tsx";
import { addDays } from "#scoring/day.ts";
import { PHASES, type Phase } from "#scoring/facts.ts";

interface Row {
  readonly phase: Phase;
  readonly opened: PhaseLine | undefined;
  readonly past: boolean;
  /** Whether it may be opened now: the next one, or one that was opened before. */
  readonly form: { readonly engagementId: string; readonly today: string } | null;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "phase",
    label: "Phase",
    cell: ({ phase, opened }) => (
      <>
        {PHASE_WORDS[phase].label}
        <span className="sub">{opened?.purpose ?? PHASE_WORDS[phase].detail}</span>
        {opened?.spillover && <span className="sub">Spillover: {opened.spillover}</span>}
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: ({ opened, past }) =>
      opened ? (
        <StateBadge tone={past ? "bad" : "ok"}>{past ? "Closed" : "Open"}</StateBadge>
      ) : (
        <StateBadge tone="idle">Not opened</StateBadge>
      ),
  },
  {
    key: "until",
    label: "Until",
    cell: ({ opened }) =>
      opened && (
        <>
          <DayText day={opened.closesOn} />
          <span className="sub">by {opened.openedBy}</span>
        </>
      ),
  },
  {
    key: "form",
    label: "Open or extend",
    cell: (row) => row.form && <OpenPhase {...row} form={row.form} />,
  },
];

export function Phases({ engagement, phases, today, may }: EngagementView) {
  const rows = PHASES.map((phase, place): Row => {
    const opened = phases.find((one) => one.phase === phase);
    const reachable = place <= phases.length;
    return {
      phase,
      opened,
      past: opened !== undefined && opened.closesOn < today,
      form:
        may.openPhase && engagement.state === "open" && reachable
          ? { engagementId: engagement.id, today }
          : null,
    };
  });
  return (
    <Section
      title="Phases of disclosure"
      id="phases"
      lede="Material opens phase by phase. None is skipped, and each ends on its last day."
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

function OpenPhase({ phase, opened, form }: Row & { form: NonNullable<Row["form"]> }) {
  const id = `phase-${phase}`;
  return (
    <Dialog
      id={id}
      title={`${opened ? "Extend" : "Open"} ${PHASE_WORDS[phase].label}`}
      trigger={{ label: opened ? "Extend" : `Open ${phase}`, small: true }}
      cancel="Leave it"
    >
      <Form method="post" action={`/engagements/${form.engagementId}/phase`} className="stack">
        <input type="hidden" name="phase" value={phase} />
        <TextField
          meta={{
            id: `${id}-purpose`,
            name: "purpose",
            required: true,
            initialValue: opened?.purpose,
          }}
          label="Purpose"
          hint={PHASE_WORDS[phase].detail}
        />
        <TextArea
          meta={{ id: `${id}-spillover`, name: "spillover", initialValue: opened?.spillover }}
          label="Spillover"
          optional="optional"
          hint="What could be inferred from it, or leak onward."
          rows={2}
        />
        <DateField
          meta={{
            id: `${id}-closes`,
            name: "closesOn",
            required: true,
            initialValue:
              opened && opened.closesOn > form.today ? opened.closesOn : addDays(form.today, 90),
          }}
          label="Last day"
          min={form.today}
        />
        <SubmitButton>{opened ? "Extend" : "Open"} the phase</SubmitButton>
      </Form>
    </Dialog>
  );
}
