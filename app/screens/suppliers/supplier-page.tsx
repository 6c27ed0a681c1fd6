// The page of one supplier.
import { Form } from "@remix-run/react";
import { PapersMissing, type ShownMissing } from "#app/screens/agreements/missing-papers.tsx";
import { AcceptedGaps, type ShownGap } from "#app/screens/deviations/accepted-gaps.tsx";
import {
  ENGAGEMENTS_OF_SUPPLIER,
  type EngagementRow,
} from "#app/screens/engagements/engagement-columns.tsx";
import {
  ArchiveDialog,
  StillNeeded,
  type DependantLine,
} from "#app/screens/suppliers/archiving.tsx";
import {
  ASSESSMENT_STATES,
  type AssessmentState,
} from "#app/screens/suppliers/assessment-words.ts";
import { ContactTable, type ContactRow } from "#app/screens/suppliers/contact-table.tsx";
import { tellEvent, type ChainEvent } from "#app/screens/suppliers/event-words.ts";
import { SupplierFacts, type SupplierFactsProps } from "#app/screens/suppliers/supplier-facts.tsx";
import { HoldBanner, type StandingHold } from "#app/screens/holds/hold-banner.tsx";
import { ErasedBanner, KeepOrErase } from "#app/screens/suppliers/keep-or-erase.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { Figures } from "#app/ui/figures.tsx";
import { formatDay, formatDistance, nearness } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TierBadge, tierWord } from "#app/ui/tier-badge.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Exposure, Tier } from "#scoring/facts.ts";

export interface SupplierPageProps {
  readonly supplier: SupplierFactsProps & {
    readonly id: string;
    readonly legalName: string;
    readonly status: "active" | "archived";
    readonly tier: Tier | null;
    readonly overridden: boolean;
    readonly overrideUntil: string | null;
    readonly exposure: Exposure | null;
    readonly assessmentState: AssessmentState;
    readonly dueOn: string | null;
    readonly evidenceUntil: string | null;
    readonly liveGrants: number;
    readonly blockedGrants: number | null;
  };
  readonly today: string;
  readonly done: keyof typeof DONE | undefined;
  readonly engagements: readonly EngagementRow[];
  readonly contacts: readonly ContactRow[];
  readonly dependants: readonly DependantLine[] | null;
  readonly events: readonly ChainEvent[];
  readonly holds: readonly StandingHold[];
  readonly gaps: readonly ShownGap[];
  readonly papers: readonly ShownMissing[];
  readonly erasedAt: Date | string | null;
  readonly may: {
    readonly hold: boolean;
    readonly erase: boolean;
    readonly write: boolean;
    readonly engage: boolean;
    readonly seeAccess: boolean;
    readonly seeAgreements: boolean;
    readonly seeGaps: boolean;
  };
}

const DONE = {
  added: "The supplier is in the register. Next: say what it is needed for.",
  saved: "Saved.",
  archived: "Archived. Nothing was deleted.",
  restored: "Back in the register.",
  contact: "Contact saved.",
  removed: "Contact removed. Links sent to them no longer work.",
} as const;

export function SupplierPage(props: SupplierPageProps) {
  const { supplier, may } = props;
  const active = supplier.status === "active";
  return (
    <div className="page">
      <PageHead
        title={supplier.legalName}
        back={{ href: "/suppliers", label: "Suppliers" }}
        badges={<Badges {...supplier} />}
        actions={
          <>
            {may.seeAccess && <LinkButton href={`/gate?supplier=${supplier.id}`}>Gate</LinkButton>}
            {may.seeAgreements && (
              <LinkButton href={`/suppliers/${supplier.id}/agreements`}>Agreements</LinkButton>
            )}
            <LinkButton href={`/suppliers/${supplier.id}/persons`}>
              People and restrictions
            </LinkButton>
            <KeepOrErase {...props} />
            {active ? (
              <Actions {...props} />
            ) : (
              may.write && props.erasedAt === null && <Restore id={supplier.id} />
            )}
          </>
        }
      />
      {props.done && <Banner tone="ok">{DONE[props.done]}</Banner>}
      <HoldBanner holds={props.holds} />
      <ErasedBanner erasedAt={props.erasedAt} />
      {!active && props.erasedAt === null && (
        <Banner tone="info" title="This supplier is archived">
          Nothing can be asked of it and no access can be granted until it is restored.
        </Banner>
      )}
      {props.dependants && <StillNeeded name={supplier.legalName} dependants={props.dependants} />}
      <AcceptedGaps gaps={props.gaps} today={props.today} mayRead={may.seeGaps} />
      <PapersMissing papers={props.papers} mayRead={may.seeAgreements} named />
      <Figures items={figures(props)} />
      <div className="split">
        <div className="stack stack-wide">
          <Section title="Engagements">
            <DataTable
              still
              caption="Engagements of this supplier"
              columns={ENGAGEMENTS_OF_SUPPLIER}
              rows={props.engagements}
              keyOf={(row) => row.id}
              hrefOf={(row) => `/engagements/${row.id}`}
              empty={<NothingAsked id={supplier.id} may={may.engage && active} />}
            />
          </Section>
          <Section
            title="Contacts"
            aside={
              may.write &&
              active &&
              props.contacts.length > 0 && (
                <LinkButton small icon="add" href={`/suppliers/${supplier.id}/contacts/new`}>
                  Add contact
                </LinkButton>
              )
            }
          >
            <ContactTable
              contacts={props.contacts}
              supplierId={supplier.id}
              write={may.write && active}
            />
          </Section>
          <Section title="History" lede="From this supplier's own chain of the audit log.">
            <Timeline events={props.events.map((event) => tellEvent(event))} />
          </Section>
        </div>
        <Section title="Facts">
          <SupplierFacts {...supplier} />
        </Section>
      </div>
    </div>
  );
}

function Badges(supplier: SupplierPageProps["supplier"]) {
  const state = ASSESSMENT_STATES[supplier.assessmentState];
  return (
    <>
      <TierBadge
        tier={supplier.tier}
        word={supplier.overridden ? `${tierWord(supplier.tier)} (override)` : undefined}
      />
      {supplier.exposure && <ExposureBadge exposure={supplier.exposure} />}
      <StateBadge tone={state.tone}>{state.word}</StateBadge>
    </>
  );
}

function Actions({ supplier, may }: SupplierPageProps) {
  return (
    <>
      {may.engage && (
        <LinkButton primary icon="add" href={`/engagements/new?supplier=${supplier.id}`}>
          New engagement
        </LinkButton>
      )}
      {may.write && (
        <>
          <LinkButton href={`/suppliers/${supplier.id}/edit`}>Edit</LinkButton>
          <ArchiveDialog id={supplier.id} name={supplier.legalName} />
        </>
      )}
    </>
  );
}

function Restore(props: { id: string }) {
  return (
    <Form method="post" action={`/suppliers/${props.id}/restore`}>
      <SubmitButton>Restore to the register</SubmitButton>
    </Form>
  );
}

function NothingAsked(props: { id: string; may: boolean }) {
  return (
    <EmptyState
      title="Nothing is asked of this supplier yet"
      actions={
        props.may && (
          <LinkButton icon="add" href={`/engagements/new?supplier=${props.id}`}>
            New engagement
          </LinkButton>
        )
      }
    >
      An engagement says what the supplier is needed for. Five answers decide what is asked.
    </EmptyState>
  );
}

function figures({ supplier, today, may }: SupplierPageProps) {
  const { dueOn, evidenceUntil, liveGrants, blockedGrants } = supplier;
  const tone = (day: string | null) =>
    day === null
      ? undefined
      : ({ past: "bad", soon: "warn", later: undefined } as const)[nearness(day, today)];
  return [
    {
      label: "Answers due",
      value: dueOn ? formatDay(dueOn, "en", "no-year") : "–",
      note: dueOn ? formatDistance(dueOn, today) : "nothing is waited for",
      tone: dueOn !== null && dueOn < today ? ("bad" as const) : undefined,
    },
    {
      label: "Evidence until",
      value: evidenceUntil ? formatDay(evidenceUntil, "en", "no-year") : "–",
      note: evidenceUntil ? formatDistance(evidenceUntil, today) : "no accepted evidence",
      tone: tone(evidenceUntil),
    },
    {
      label: "Access granted",
      value: liveGrants,
      note: blockedGrants ? `${blockedGrants} shut today` : "items of material",
      href: may.seeAccess && liveGrants > 0 ? `/access?supplier=${supplier.id}` : undefined,
      tone: blockedGrants ? ("bad" as const) : undefined,
    },
  ];
}
