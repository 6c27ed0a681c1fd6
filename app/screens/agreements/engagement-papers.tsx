// Decides how the papers beside an engagement's agreement are shown: what is missing first, then where each of them stands.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { isMissing, type NeededPaper } from "#scoring/papers/needed-papers.ts";
import type { PaperKind } from "#scoring/papers/paper.ts";
import { STATE_WORDS } from "./agreement-words.ts";
import { PAPER_WORDS, whyNeeded } from "./paper-words.ts";

interface Version {
  readonly id: string;
  readonly reference: string;
  readonly state: keyof typeof STATE_WORDS;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  /** The last day on which it counts although it has to be signed anew. */
  readonly renewBy: string | null;
}

export interface ShownPaper {
  readonly kind: PaperKind;
  readonly current: Version | null;
  readonly binds: boolean;
  readonly under: Version | null;
  readonly needed: NeededPaper | null;
}

export interface EngagementPapersProps {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly papers: readonly ShownPaper[];
  readonly mayWrite: boolean;
}

/** One warning for each paper that the material calls for and that is not in force. */
export function MissingPapers(props: EngagementPapersProps) {
  return props.papers
    .filter(isMissing)
    .map((paper) => <Missing key={paper.kind} {...props} paper={paper} />);
}

function Missing(props: EngagementPapersProps & { paper: ShownPaper }) {
  const { paper, mayWrite } = props;
  const { kind, under, needed } = paper;
  const { title } = PAPER_WORDS[kind];
  if (!needed) return null;
  return (
    <Banner
      tone="warn"
      title={under ? `${title}: not in force yet` : `${title}: missing`}
      actions={
        under ? (
          <LinkButton small href={hrefOf(under)}>
            {STATE_WORDS[under.state].word}: {under.reference}
          </LinkButton>
        ) : (
          mayWrite && <Begin {...props} kind={kind} />
        )
      }
    >
      {whyNeeded(needed)}{" "}
      {kind === "scc_sheet" ? (
        <>
          The gate asks for a basis on record, and a signed sheet can be one:{" "}
          <a href={`/engagements/${props.engagementId}/countries`}>bases of this engagement</a>.
        </>
      ) : (
        "The gate does not ask for this paper: nothing is shut while it is missing."
      )}
    </Banner>
  );
}

function Begin(props: EngagementPapersProps & { kind: PaperKind }) {
  return (
    <Form method="post" action={`/suppliers/${props.supplierId}/agreements/new`}>
      <input type="hidden" name="kind" value={props.kind} />
      <input type="hidden" name="engagementId" value={props.engagementId} />
      <SubmitButton small>Draft it</SubmitButton>
    </Form>
  );
}

/** Where each paper stands, one row each. */
export function EngagementPapers(props: EngagementPapersProps) {
  return (
    <Section
      title="Beside it"
      id="papers"
      lede="What else is signed with this supplier. The gate asks for the deed or joinder alone."
    >
      <table className="table table-still">
        <caption className="visually-hidden">Papers beside the deed or joinder</caption>
        <thead>
          <tr>
            <th scope="col">Paper</th>
            <th scope="col">State</th>
            <th scope="col">In force</th>
          </tr>
        </thead>
        <tbody>
          {props.papers.map((paper) => (
            <Paper key={paper.kind} paper={paper} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Paper({ paper }: { paper: ShownPaper }) {
  const { kind, current, under, binds, needed } = paper;
  const shown = current ?? under;
  return (
    <tr>
      <th scope="row">
        {shown ? <a href={hrefOf(shown)}>{PAPER_WORDS[kind].title}</a> : PAPER_WORDS[kind].title}
        {needed && <span className="sub">{whyNeeded(needed)}</span>}
      </th>
      <td data-label="State">
        {shown ? (
          <StateBadge tone={STATE_WORDS[shown.state].tone}>
            {STATE_WORDS[shown.state].word}
          </StateBadge>
        ) : needed ? (
          <StateBadge tone="warn">Missing</StateBadge>
        ) : (
          <span className="muted">Not called for</span>
        )}
        {under && shown && under.id !== shown.id && (
          <a className="sub" href={hrefOf(under)}>
            New version: {STATE_WORDS[under.state].word.toLowerCase()}
          </a>
        )}
      </td>
      <td data-label="In force">
        {shown?.state === "in_force" ? (
          <>
            <DayText day={shown.effectiveOn} />
            {shown.endsOn !== null && (
              <>
                {" "}
                to <DayText day={shown.endsOn} />
              </>
            )}
            {shown.renewBy !== null && (
              <span className="sub">
                to be signed anew by <DayText day={shown.renewBy} />
              </span>
            )}
            {!binds && <span className="sub">does not count today</span>}
          </>
        ) : (
          "–"
        )}
      </td>
    </tr>
  );
}

function hrefOf({ id, state }: Version): string {
  return state === "draft" ? `/agreements/${id}/draft` : `/agreements/${id}`;
}
