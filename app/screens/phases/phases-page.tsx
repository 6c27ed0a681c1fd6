// The phases of one engagement: where disclosure stands, what each phase asks for, and what is to be decided.
import { Form } from "@remix-run/react";
import { PHASE_WORDS, phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { Criteria } from "./criteria.tsx";
import { PhaseBars, PhaseMonths, PHASE_STATE, spanOf } from "./phase-bars.tsx";
import { ApprovePhase, GoBack, ProposePhase } from "./phase-forms.tsx";
import type { PhasesView, ShownPhase } from "./phases-view.ts";

const DONE: Readonly<Record<string, string>> = {
  proposed: "Proposed. A risk officer who is not you approves it or refuses it.",
  opened: "The phase is open.",
  settled: "The proposal is settled; the phase does not open.",
  back: "Later phases are closed, and with them every access granted in them.",
  ticked: "Noted.",
  planned: "The plan is kept. It binds once the phase is proposed and approved with it.",
  assigned: "The engagement follows the plan of its project where it has none of its own.",
};

const TROUBLE: Readonly<Record<string, string>> = {
  not_open: "The engagement is not open: phases open under an open engagement only.",
  engagement_not_open: "The engagement is not open: phases open under an open engagement only.",
  skips: "Phases open one after the other: open the earlier one first.",
  day_passed: "The last day has passed: propose it with a later one.",
  proposed_already: "A proposal for this phase waits already: settle that one first.",
  entry_unmet: "Entry criteria are not ticked yet: see the list of the phase.",
  exit_of_previous_unmet: "Exit criteria of the phase before are not ticked yet: see its list.",
  own_proposal: "You proposed it yourself: another risk officer has to approve it.",
  settled: "It was settled already, by you or somebody else.",
  nothing_later: "No later phase is open, so there is nothing to go back from.",
  ticked_already: "Somebody was quicker: look at the list below.",
  invalid: "The form was not complete: nothing was changed. Fill in every field and try again.",
};

export function PhasesPage(props: PhasesView) {
  const { engagement, phases, today } = props;
  const bars = phases.map(({ bar }) => bar);
  const span = spanOf(bars, today);
  return (
    <div className="page">
      <PageHead
        title="Phases of disclosure"
        lede={`${engagement.title}, ${engagement.supplierName}`}
        back={{ href: `/engagements/${engagement.id}`, label: engagement.title }}
        actions={
          engagement.projectId && (
            <LinkButton href={`/projects/${engagement.projectId}`}>
              {engagement.projectName}
            </LinkButton>
          )
        }
      />
      {props.done && <Banner tone="ok">{DONE[props.done] ?? "Done."}</Banner>}
      {props.trouble && (
        <Banner tone="error" title="That did not work">
          {TROUBLE[props.trouble] ?? "Nothing was changed."}
        </Banner>
      )}
      <Section title="On the calendar">
        <PhaseMonths span={span} today={today} />
        <PhaseBars label="Phases of disclosure" bars={bars} span={span} today={today} />
      </Section>
      {phases.map((phase) => (
        <Phase key={phase.phase} {...phase} view={props} />
      ))}
      {props.may.assign && <Project {...props} />}
    </div>
  );
}

function Phase({ view, ...phase }: ShownPhase & { view: PhasesView }) {
  const { engagement, may } = view;
  const { tone, word } = PHASE_STATE[phase.state];
  const running = engagement.state === "open";
  return (
    <Section
      id={phase.phase}
      title={phaseWord(phase.phase)}
      lede={phase.opened?.purpose ?? phase.plan?.purpose ?? PHASE_WORDS[phase.phase].means}
      aside={
        <span className="cluster">
          <StateBadge tone={tone}>{word}</StateBadge>
          {may.propose && (
            <LinkButton
              small
              quiet
              href={`/engagements/${engagement.id}/phases/${phase.phase}/plan`}
            >
              {phase.plan ? "Change the plan" : "Plan"}
            </LinkButton>
          )}
          {may.close && phase.state === "open" && hasLater(view, phase) && (
            <GoBack engagementId={engagement.id} phase={phase.phase} />
          )}
          {may.propose && running && phase.reachable && !phase.proposal && (
            <ProposePhase engagementId={engagement.id} phase={phase} today={view.today} />
          )}
        </span>
      }
    >
      <div className="stack">
        {phase.proposal && (
          <ApprovePhase
            engagementId={engagement.id}
            phase={phase.phase}
            proposal={phase.proposal}
            may={may}
          />
        )}
        <Facts {...phase} />
        <Criteria
          kind="Entry criteria"
          engagementId={engagement.id}
          phase={phase.phase}
          criteria={phase.entry}
          may={may.propose}
        />
        <Criteria
          kind="Exit criteria"
          engagementId={engagement.id}
          phase={phase.phase}
          criteria={phase.exit}
          may={may.propose}
        />
      </div>
    </Section>
  );
}

function hasLater({ phases }: PhasesView, { phase }: ShownPhase): boolean {
  return phases.some(
    (one) => one.phase > phase && one.opened !== null && one.opened.closedOn === null,
  );
}

function Facts({ plan, opened }: ShownPhase) {
  const demands = opened?.demands ?? plan?.demands ?? [];
  const items = [
    { term: "For whom", value: opened?.recipients || plan?.recipients },
    {
      term: "Asks for",
      value: demands.length > 0 && (
        <ul className="plain">
          {demands.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
    {
      term: "Spillover",
      value: opened?.spillover && (
        <>
          {opened.spillover}
          {opened.spilloverLevel && <span className="sub">{opened.spilloverLevel}</span>}
        </>
      ),
    },
    {
      term: "Last day",
      value: opened && (
        <>
          <DayText day={opened.closesOn} />
          <span className="sub">
            approved by {opened.openedBy}
            {opened.proposedBy && `, proposed by ${opened.proposedBy}`}
          </span>
        </>
      ),
    },
    {
      term: "Closed",
      value: opened?.closedOn && (
        <>
          <DayText day={opened.closedOn} />
          <span className="sub">{opened.closeReason}</span>
        </>
      ),
    },
    { term: "Plan", value: plan && (plan.inherited ? "from the project" : "of this engagement") },
  ].filter(({ value }) => Boolean(value));
  return items.length > 0 ? <DefinitionList items={items} /> : null;
}

function Project({ engagement, projects }: PhasesView) {
  return (
    <Section
      title="Project"
      lede="Engagements of a project share its plan of phases, except where they have their own."
    >
      <Form method="post" action={`/engagements/${engagement.id}/project`} className="form">
        <SelectField
          meta={{ id: "project", name: "project", initialValue: engagement.projectId ?? "" }}
          label="Belongs to"
          nothing="No project"
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="form-actions">
          <SubmitButton>Keep</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
