// The page of one engagement: a draft shows what will be sent, a sent one where it stands.
import { GateReadiness } from "#app/screens/access/gate-readiness.tsx";
import { PapersMissing } from "#app/screens/agreements/missing-papers.tsx";
import { AcceptedGaps } from "#app/screens/deviations/accepted-gaps.tsx";
import { EngagementActions } from "#app/screens/engagements/engagement-actions.tsx";
import { engagementState } from "#app/screens/engagements/engagement-state.ts";
import { DraftPreview } from "#app/screens/engagements/draft-preview.tsx";
import { Phases } from "#app/screens/engagements/phases.tsx";
import { AskedList, effectOf } from "#app/screens/engagements/proposal.tsx";
import { Mails, Steps } from "#app/screens/engagements/progressing.tsx";
import { triageInWords } from "#app/screens/engagements/triage-words.ts";
import type { EngagementView } from "#app/screens/engagements/engagement-view.ts";
import { tellEvent } from "#app/screens/suppliers/event-words.ts";
import { NotAsked } from "#app/screens/transfers/evidence-asked.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { formatCountry, formatList } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Reasons } from "#app/ui/reasons.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { DayText } from "#app/ui/when.tsx";

const DONE = {
  sent: "Sent. You see here when it is delivered, opened, started and submitted.",
  resent: "A fresh link is on its way. The earlier one no longer opens anything.",
  reminded: "The reminder is on its way, with a fresh link.",
  withdrawn: "Withdrawn. Links no longer open anything, and the supplier was told.",
  due: "The due day was moved.",
} as const;

const TROUBLE: Readonly<Record<string, string>> = {
  no_contact: "There is nobody to write to: add a contact first, or choose another.",
  sent_already: "It was sent already, by you or by somebody else. Nothing was sent twice.",
  supplier_archived: "The supplier is archived: restore it before sending.",
  due_passed: "The due day has passed: choose today or later.",
  not_open: "The engagement is not open any more.",
  ended_already: "It had ended already.",
  nothing_asked: "Nothing is asked under this engagement, so there is nothing to send.",
  invalid: "The form was not complete: nothing was changed. Fill in every field and try again.",
};

export function EngagementPage(props: EngagementView) {
  const { engagement } = props;
  const newest = props.assessments[0];
  const state = engagementState({ ...engagement, assessmentState: newest?.state ?? null });
  return (
    <div className="page">
      <PageHead
        title={engagement.title}
        lede={engagement.purpose || undefined}
        back={{ href: `/suppliers/${engagement.supplierId}`, label: engagement.supplierName }}
        badges={
          <>
            <StateBadge tone={state.tone}>{state.word}</StateBadge>
            <ExposureBadge exposure={engagement.exposure} />
          </>
        }
        actions={<EngagementActions {...props} />}
      />
      {props.done && <Banner tone="ok">{DONE[props.done]}</Banner>}
      {props.trouble && (
        <Banner tone="error" title="That did not work">
          {TROUBLE[props.trouble] ?? "Nothing was changed."}
        </Banner>
      )}
      <AcceptedGaps gaps={props.gaps} today={props.today} mayRead={props.may.seeGaps} />
      <PapersMissing papers={props.papers} mayRead={props.may.seeAgreements} />
      {props.may.seeCountries && (
        <NotAsked
          engagement={engagement}
          evidence={props.evidence}
          mayAsk={props.may.askEvidence}
        />
      )}
      <Steps assessments={props.assessments} />
      <div className="split">
        <div className="stack stack-wide">
          {engagement.state === "draft" ? <DraftPreview {...props} /> : <Mails {...props} />}
          <Section
            title="What is asked"
            lede={
              <Reasons
                label={`exposure ${engagement.exposure}: the reasons`}
                result={<>Why exposure {engagement.exposure}</>}
                reasons={props.reasons.map((reason) => ({
                  id: reason.code,
                  text: reason.text,
                  effect: effectOf(reason),
                }))}
              />
            }
          >
            <AskedList lines={props.asked} />
          </Section>
          {props.gate && (
            <GateReadiness
              here={`/engagements/${engagement.id}`}
              gate={props.gate}
              requestHref={
                props.may.requestAccess ? `/access/new?engagement=${engagement.id}` : undefined
              }
            />
          )}
          {engagement.state !== "draft" && <Phases {...props} />}
          <Section title="History">
            <Timeline events={props.events.map((event) => tellEvent(event))} />
          </Section>
        </div>
        <Facts {...props} />
      </div>
    </div>
  );
}

function Facts({ engagement, today, may }: EngagementView) {
  const words = triageInWords({
    level: engagement.level,
    accessMode: engagement.accessMode,
    volume: engagement.volume,
    subcontracting: engagement.subcontracting,
  });
  return (
    <Section title="Facts">
      <DefinitionList
        items={[
          {
            term: "Supplier",
            value: <a href={`/suppliers/${engagement.supplierId}`}>{engagement.supplierName}</a>,
          },
          { term: "Business owner", value: engagement.ownerName },
          {
            term: "Answers due",
            value: <DayText day={engagement.dueOn} today={today} />,
          },
          { term: "Level", value: words.level },
          { term: "Access", value: words.accessMode },
          { term: "Volume", value: words.volume },
          { term: "Subcontracting", value: words.subcontracting },
          {
            term: "Countries",
            value: (
              <>
                {formatList(engagement.countries.map((code) => formatCountry(code)))}
                {may.seeCountries && (
                  <a className="sub" href={`/engagements/${engagement.id}/countries`}>
                    Ways and what is on record
                  </a>
                )}
              </>
            ),
          },
          {
            term: "Head agreement",
            value: engagement.headAgreementId && (
              <a href={`/agreements/${engagement.headAgreementId}`}>{engagement.headTitle}</a>
            ),
          },
          {
            term: "Contact",
            value: engagement.contactName && (
              <>
                {engagement.contactName}
                <span className="sub">{engagement.contactEmail}</span>
              </>
            ),
          },
          { term: "Invited by", value: engagement.createdByName },
        ]}
      />
    </Section>
  );
}
