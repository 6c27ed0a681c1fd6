// Decides how one agreement looks to staff: where it stands, what is to do, the comparison, the text, who signed.
import { LinkButton } from "#app/ui/button.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { Comparison } from "#scoring/obligations/compare-agreements.ts";
import type { Day } from "#scoring/day.ts";
import { AgreementActions, type ActionsProps } from "./agreement-actions.tsx";
import { AgreementFacts } from "./agreement-facts.tsx";
import { AgreementSources, type AgreementSourcesProps } from "./agreement-sources.tsx";
import { AgreementText, Fingerprint } from "./agreement-text.tsx";
import { KIND_WORDS, STATE_WORDS } from "./agreement-words.ts";
import { ChangesSince, type SinceSigned } from "./changes-since.tsx";
import {
  ComparisonView,
  GapAccepted,
  VerdictBadge,
  type ShownDeviation,
} from "./comparison-view.tsx";
import { HeadModes, type HeadModesProps } from "./head-modes.tsx";
import { RecordsView, type ShownRecord } from "./records-view.tsx";
import { SignatoriesView, type SignatoriesViewProps } from "./signatories-view.tsx";

export interface AgreementPageProps {
  readonly agreement: {
    readonly id: string;
    readonly kind: keyof typeof KIND_WORDS;
    readonly title: string;
    readonly reference: string;
    readonly counterparty: string;
    /** What it is about, in one line. */
    readonly about: string;
    readonly state: keyof typeof STATE_WORDS;
    readonly locale: "en" | "de";
    readonly text: string | null;
    readonly sha256: string | null;
    readonly supplierId: string | null;
    readonly supplierName: string | null;
    readonly engagementId: string | null;
    readonly engagementTitle: string | null;
    readonly effectiveOn: Day | null;
    readonly endsOn: Day | null;
    readonly sentAt: string | Date | null;
    readonly signBy: Day | null;
    readonly declineReason: string;
    readonly endReason: string;
    readonly endedByName: string | null;
    readonly createdByName: string | null;
    readonly createdAt: string | Date;
    readonly supersedesId: string | null;
    readonly replacedById: string | null;
  };
  /** Signed beside the deed: nothing is compared with a head agreement. */
  readonly paper: boolean;
  /** What it changes against the version this supplier signed before. */
  readonly difference: SinceSigned | null;
  /** Where the terms of an agreement that was read in come from. */
  readonly sources: AgreementSourcesProps | null;
  /** How closely the clauses of a head agreement are passed on; null for any other. */
  readonly modes: Pick<HeadModesProps, "clauses" | "corrections"> | null;
  readonly head: { readonly id: string; readonly reference: string } | null;
  readonly comparison: Comparison | null;
  readonly clauseNumbers: Readonly<Record<string, number | undefined>>;
  readonly records: readonly ShownRecord[];
  readonly checks: readonly {
    readonly id: string;
    readonly verdict: "pass" | "fail" | "review";
    readonly checkedAt: string | Date;
    readonly headReference: string;
  }[];
  readonly below: readonly {
    readonly id: string;
    readonly title: string;
    readonly supplier: string;
  }[];
  readonly may: ActionsProps["may"] & {
    readonly accept: boolean;
    /** Put right how a clause is passed on. */
    readonly correct: boolean;
    /** The reader may see what access rests on it. */
    readonly gate: boolean;
  };
  readonly deviations: Readonly<Record<string, ShownDeviation | undefined>>;
  /** Up to which day the whole gap is accepted; null when it is not. */
  readonly acceptedUntil: string | null;
  readonly signatories: SignatoriesViewProps["people"] | null;
  readonly mayConfirm: boolean;
  readonly stepUp: ActionsProps["stepUp"];
  readonly today: Day;
  readonly note: { readonly tone: "ok" | "error" | "warn"; readonly text: string } | null;
}

/** The page. */
export function AgreementPage(props: AgreementPageProps) {
  const { agreement, comparison, head } = props;
  const isHead = agreement.kind === "head";
  const over = isOver(props);
  const { word, tone } = over ? OVER : STATE_WORDS[agreement.state];
  return (
    <div className="page">
      <PageHead
        title={isHead ? agreement.counterparty : (agreement.supplierName ?? agreement.title)}
        lede={`${KIND_WORDS[agreement.kind]} ${agreement.reference}${props.paper ? `: ${agreement.about}` : ""}`}
        back={
          isHead
            ? { href: "/agreements?tab=heads", label: "Head agreements" }
            : { href: "/agreements", label: "Agreements" }
        }
        badges={
          <>
            <StateBadge tone={tone}>{word}</StateBadge>
            {comparison && <VerdictBadge verdict={comparison.verdict} />}
          </>
        }
        actions={
          agreement.text !== null &&
          !isHead && (
            <>
              <LinkButton icon="download" href={`/agreements/${agreement.id}/record.pdf`} document>
                PDF with certificate
              </LinkButton>
              {props.records.length > 0 && (
                <LinkButton
                  icon="download"
                  href={`/agreements/${agreement.id}/package.zip`}
                  document
                >
                  Everything, as a package
                </LinkButton>
              )}
            </>
          )
        }
      />
      {props.note && <Banner tone={props.note.tone}>{props.note.text}</Banner>}
      <Standing {...props} />
      {props.acceptedUntil !== null && comparison && comparison.verdict !== "pass" && (
        <GapAccepted until={props.acceptedUntil} today={props.today} />
      )}
      <AgreementActions
        agreement={agreement}
        verdict={comparison?.verdict ?? null}
        paper={props.paper}
        may={props.may}
        over={over}
        stepUp={props.stepUp}
      />
      <div className="split">
        <div className="stack stack-wide">
          {comparison && head && (
            <Section title="Compared clause by clause" id="comparison">
              <ComparisonView
                comparison={comparison}
                above={head.reference}
                clauseNumbers={props.clauseNumbers}
                deviations={props.deviations}
                acceptHref={
                  props.may.accept
                    ? (term) => `/agreements/${agreement.id}/deviations/new?term=${term}`
                    : undefined
                }
              />
            </Section>
          )}
          {props.difference && <ChangesSince difference={props.difference} />}
          {agreement.text !== null && (
            <Section
              title={isHead ? "What it obliges us to" : "Text"}
              id="text"
              lede={isHead ? "The register entry, as it was recorded." : undefined}
            >
              <AgreementText text={agreement.text} locale={agreement.locale} />
              {agreement.sha256 !== null && (
                <Fingerprint sha256={agreement.sha256} label="SHA-256 of these bytes" />
              )}
            </Section>
          )}
          {props.modes && (
            <HeadModes
              {...props.modes}
              agreementId={agreement.id}
              mayCorrect={props.may.correct && agreement.state === "in_force"}
            />
          )}
          {props.sources && <AgreementSources {...props.sources} />}
          {props.records.length > 0 && (
            <Section
              title="Sealed records"
              id="records"
              lede="Simple electronic signatures under the portal's seal, in one chain with all others."
            >
              <RecordsView records={props.records} />
            </Section>
          )}
        </div>
        <aside className="stack stack-wide">
          <AgreementFacts {...props} />
          {props.signatories && (
            <SignatoriesView
              agreementId={agreement.id}
              people={props.signatories}
              mayConfirm={props.mayConfirm}
            />
          )}
        </aside>
      </div>
    </div>
  );
}

const OVER = { word: "Not signed in time", tone: "bad" } as const;

function isOver({ agreement, today }: AgreementPageProps): boolean {
  return agreement.state === "sent" && agreement.signBy !== null && agreement.signBy < today;
}

function Standing({ agreement }: AgreementPageProps) {
  const { state } = agreement;
  if (state === "declined")
    return (
      <Banner tone="error" title="The supplier declined to sign">
        “{agreement.declineReason}”
      </Banner>
    );
  if (state !== "superseded" && state !== "withdrawn" && state !== "terminated") return null;
  return (
    <Banner
      tone="info"
      title={`${STATE_WORDS[state].word}${agreement.endedByName ? ` by ${agreement.endedByName}` : ""}`}
      actions={
        agreement.replacedById && (
          <LinkButton small href={`/agreements/${agreement.replacedById}`}>
            Open the version that replaced it
          </LinkButton>
        )
      }
    >
      {agreement.endReason !== "" && `Reason: ${agreement.endReason}. `}The record below stands as
      it was.
    </Banner>
  );
}
