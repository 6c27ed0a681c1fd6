// What is decided about a phase: proposed with what could leak, approved or refused by another person, gone back from.
import { Form } from "@remix-run/react";
import { PHASE_WORDS, phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { DayText } from "#app/ui/when.tsx";
import { addDays, type Day } from "#scoring/day.ts";
import type { Phase } from "#scoring/facts.ts";
import type { PhasesView, ShownPhase } from "./phases-view.ts";

const SPILLOVER = [
  { value: "none", label: "None: nothing can be inferred" },
  { value: "low", label: "Low: general direction only" },
  { value: "moderate", label: "Moderate: parts of the know-how" },
  { value: "high", label: "High: the core could be inferred" },
];

export function ProposePhase(props: { engagementId: string; phase: ShownPhase; today: Day }) {
  const { phase, today } = props;
  const { opened, plan } = phase;
  const id = `propose-${phase.phase}`;
  const again = opened !== null && opened.closedOn === null;
  const last = [opened?.closesOn, plan?.endsOn].find((day) => day && day > today);
  return (
    <Dialog
      id={id}
      title={`${again ? "Extend" : "Open"} ${phaseWord(phase.phase)}`}
      trigger={{ label: again ? "Propose to extend" : `Propose ${phase.phase}`, small: true }}
      cancel="Leave it"
    >
      <Form method="post" action={`/engagements/${props.engagementId}/phase`} className="stack">
        <p className="muted">Another person, a risk officer, approves it.</p>
        <input type="hidden" name="phase" value={phase.phase} />
        <TextField
          meta={{
            id: `${id}-purpose`,
            name: "purpose",
            required: true,
            initialValue: opened?.purpose ?? plan?.purpose,
          }}
          label="Purpose"
          hint={PHASE_WORDS[phase.phase].means}
        />
        <TextArea
          meta={{
            id: `${id}-recipients`,
            name: "recipients",
            initialValue: opened?.recipients || plan?.recipients,
          }}
          label="Permitted recipients"
          optional="optional"
          rows={2}
        />
        <TextArea
          meta={{
            id: `${id}-spillover`,
            name: "spillover",
            required: true,
            initialValue: opened?.spillover,
          }}
          label="Spillover"
          hint="What could be inferred from it, or leak onward, and to whom."
          rows={3}
        />
        <SelectField
          meta={{
            id: `${id}-level`,
            name: "spilloverLevel",
            required: true,
            initialValue: opened?.spilloverLevel ?? undefined,
          }}
          label="How much"
          nothing="Choose"
          options={SPILLOVER}
        />
        <DateField
          meta={{
            id: `${id}-closes`,
            name: "closesOn",
            required: true,
            initialValue: last ?? addDays(today, 90),
          }}
          label="Last day"
          min={today}
        />
        <SubmitButton>Propose the phase</SubmitButton>
      </Form>
    </Dialog>
  );
}

export function ApprovePhase(props: {
  engagementId: string;
  phase: Phase;
  proposal: NonNullable<ShownPhase["proposal"]>;
  may: PhasesView["may"];
}) {
  const { engagementId, phase, proposal, may } = props;
  const base = `/engagements/${engagementId}/phase/${proposal.id}`;
  const ready = proposal.obstacles.length === 0;
  return (
    <Banner
      tone={ready ? "info" : "warn"}
      title={`${proposal.proposedBy} proposes to open ${phase}`}
      actions={
        <>
          {may.open && ready && !proposal.own && (
            <Form method="post" action={`${base}/approve`}>
              <SubmitButton>{`Approve ${phase}`}</SubmitButton>
            </Form>
          )}
          {(proposal.own || may.open) && (
            <Dialog
              id={`settle-${phase}`}
              title={proposal.own ? "Withdraw the proposal" : "Refuse the proposal"}
              trigger={{ label: proposal.own ? "Withdraw" : "Refuse", small: true }}
              cancel="Leave it"
            >
              <Form method="post" action={`${base}/settle`} className="stack">
                <TextField
                  meta={{ id: `settle-${phase}-reason`, name: "reason", required: true }}
                  label="Why"
                />
                <SubmitButton>{proposal.own ? "Withdraw it" : "Refuse it"}</SubmitButton>
              </Form>
            </Dialog>
          )}
        </>
      }
    >
      <DefinitionList
        items={[
          { term: "Purpose", value: proposal.purpose },
          { term: "For whom", value: proposal.recipients },
          { term: "Spillover", value: `${proposal.spilloverLevel}: ${proposal.spillover}` },
          { term: "Asks for", value: proposal.demands.join(" · ") },
          { term: "Last day", value: <DayText day={proposal.closesOn} /> },
          { term: "Missing", value: proposal.obstacles.join(" ") },
          {
            term: "Approval",
            value: proposal.own && "By another risk officer: you proposed it.",
          },
        ].filter(({ value }) => Boolean(value))}
      />
    </Banner>
  );
}

export function GoBack({ engagementId, phase }: { engagementId: string; phase: Phase }) {
  return (
    <Dialog
      id={`back-${phase}`}
      title={`Go back to ${phaseWord(phase)}`}
      trigger={{ label: "Go back to this", danger: true, small: true }}
      cancel="Stay where we are"
    >
      <Form method="post" action={`/engagements/${engagementId}/phase/back`} className="stack">
        <p>
          Every later phase closes at once, and access granted in them stops. Opening one again
          takes a new proposal and another person.
        </p>
        <input type="hidden" name="phase" value={phase} />
        <TextField
          meta={{ id: `back-${phase}-reason`, name: "reason", required: true }}
          label="Why"
        />
        <SubmitButton>{`Go back to ${phase}`}</SubmitButton>
      </Form>
    </Dialog>
  );
}
