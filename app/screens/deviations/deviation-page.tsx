// Decides how one accepted gap is read and settled: both values, why, what is done instead, until when, by whom.
import { Form } from "@remix-run/react";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import { termName, type ListedDeviation } from "./deviation-list.tsx";
import { DEVIATION_WORDS, GAP_WORDS } from "./deviation-words.ts";

export interface DeviationPageProps {
  readonly deviation: ListedDeviation & {
    readonly reason: string;
    readonly measure: string;
    readonly proposedOn: string;
    readonly settledAt: string | Date | null;
    readonly withdrawnBy: string | null;
    readonly withdrawReason: string;
    readonly agreementId: string;
    readonly engagementId: string | null;
    readonly engagement: string | null;
  };
  /** Both values in words. */
  readonly owed: string;
  readonly given: string;
  readonly may: { readonly settle: boolean; readonly withdraw: boolean };
  /** Whether the reader proposed it, and so may not settle it. */
  readonly own: boolean;
  readonly note: { readonly tone: "ok" | "error"; readonly text: string } | null;
}

/** The page. */
export function DeviationPage(props: DeviationPageProps) {
  const { deviation, note } = props;
  const { word, tone } = DEVIATION_WORDS[deviation.state];
  return (
    <div className="page page-narrow">
      <PageHead
        title={termName(deviation.term)}
        lede={`${deviation.supplierName}, ${deviation.reference} under ${deviation.headReference}`}
        back={{ href: "/deviations", label: "Accepted gaps" }}
        badges={
          <>
            <StateBadge tone="bad">{GAP_WORDS[deviation.verdict]}</StateBadge>
            <StateBadge tone={tone}>{word}</StateBadge>
          </>
        }
        actions={
          <LinkButton href={`/agreements/${deviation.agreementId}#comparison`}>
            Agreement
          </LinkButton>
        }
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      {deviation.state === "running" && (
        <Banner tone="warn" title={`Accepted until ${formatDay(deviation.expiresOn)}`}>
          Accepting it does not make the clause hold. After that day access that rests on it shuts
          by itself.
        </Banner>
      )}
      <DefinitionList items={factsOf(props)} />
      <Settling {...props} />
    </div>
  );
}

function factsOf({ deviation, owed, given }: DeviationPageProps) {
  return [
    { term: "Owed above", value: owed },
    { term: "Promised here", value: given },
    { term: "Why it is accepted", value: deviation.reason },
    { term: "What is done instead", value: deviation.measure },
    { term: "Last day", value: <DayText day={deviation.expiresOn} /> },
    {
      term: "Proposed",
      value: (
        <>
          <DayText day={deviation.proposedOn} /> by {deviation.proposedBy}
        </>
      ),
    },
    ...(deviation.settledAt === null
      ? []
      : [
          {
            term: deviation.state === "refused" ? "Refused" : "Confirmed",
            value: (
              <>
                <InstantText instant={deviation.settledAt} /> by {deviation.settledBy}
              </>
            ),
          },
        ]),
    ...(deviation.withdrawnBy === null
      ? []
      : [
          {
            term: "Withdrawn",
            value: (
              <>
                by {deviation.withdrawnBy}
                {deviation.withdrawReason !== "" && (
                  <span className="sub">{deviation.withdrawReason}</span>
                )}
              </>
            ),
          },
        ]),
    ...(deviation.engagementId === null
      ? []
      : [
          {
            term: "Engagement",
            value: <a href={`/engagements/${deviation.engagementId}`}>{deviation.engagement}</a>,
          },
        ]),
  ];
}

function Settling({ deviation, may, own }: DeviationPageProps) {
  const waits = deviation.state === "proposed";
  const page = `/deviations/${deviation.id}`;
  return (
    <>
      {waits && own && (
        <Banner tone="info">
          You proposed it: another risk officer has to confirm or refuse it.
        </Banner>
      )}
      {waits && may.settle && !own && (
        <Section
          title="Second person"
          lede="Confirming opens the gate for this gap until its last day. It does not make the clause any stricter."
        >
          <div className="cluster">
            <Form method="post" action={`${page}/confirm`}>
              <SubmitButton>Confirm</SubmitButton>
            </Form>
            <Form method="post" action={`${page}/refuse`}>
              <SubmitButton danger>Refuse</SubmitButton>
            </Form>
          </div>
        </Section>
      )}
      {may.withdraw && (waits || deviation.state === "running") && (
        <Dialog
          id="withdraw"
          title={waits ? "Take the proposal back" : "End the acceptance now"}
          trigger={{ label: waits ? "Take back" : "End it now", danger: !waits }}
          cancel="Cancel"
        >
          <p>
            {waits
              ? "Nothing was accepted yet, nothing changes."
              : "Access that rests on it is shut at once. It can only be proposed anew."}
          </p>
          <Form method="post" action={`${page}/withdraw`} className="form">
            <TextArea
              meta={plainMeta("reason", undefined, {}, false)}
              label="Reason"
              optional="optional"
              rows={2}
            />
            <SubmitButton danger={!waits}>{waits ? "Take back" : "End it now"}</SubmitButton>
          </Form>
        </Dialog>
      )}
    </>
  );
}
