// Decides how one link of a chain is looked at: who, until when it may be objected to, and clause by clause what holds.
import { EDGE_WORDS } from "#app/screens/agreements/agreement-words.ts";
import {
  ComparisonView,
  GapAccepted,
  VerdictBadge,
  type ShownDeviation,
} from "#app/screens/agreements/comparison-view.tsx";
import { lapseHref } from "#app/screens/lapse/lapse-href.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { DemandOrigin } from "#scoring/chain/trace-demands.ts";
import type { Comparison, Conflict } from "#scoring/obligations/compare-agreements.ts";
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { EdgeDecisions } from "./edge-decisions.tsx";
import { EdgeFacts, type ShownEdge } from "./edge-facts.tsx";

interface Explained {
  readonly result: Comparison;
  readonly origins: Readonly<Record<string, readonly DemandOrigin[] | undefined>>;
  readonly conflicts: readonly Conflict[];
}

export interface EdgePageProps {
  readonly edge: ShownEdge;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: string;
  }[];
  readonly silent: boolean;
  readonly level: string;
  /** Levels up to the prime's. */
  readonly levels: readonly string[];
  readonly head: { readonly id: string; readonly reference: string } | null;
  readonly agreement: { readonly id: string; readonly reference: string } | null;
  readonly comparison: Explained | null;
  readonly acceptedUntil: string | null;
  readonly deviations: Readonly<Record<string, ShownDeviation | undefined>>;
  readonly preview: Explained | null;
  readonly grants: number;
  readonly lookAlikes: readonly {
    readonly id: string;
    readonly name: string;
    readonly country: string;
    readonly why: string;
  }[];
  readonly mayDecide: boolean;
  readonly mayAccept: boolean;
  /** The reader may see the gate of the company. */
  readonly mayGate: boolean;
  readonly today: string;
  readonly note: { readonly tone: "ok" | "error"; readonly text: string } | null;
}

/** The page. */
export function EdgePage(props: EdgePageProps) {
  const { edge, note, silent, comparison } = props;
  const { word, tone } = silent ? SILENT : EDGE_WORDS[edge.state];
  return (
    <div className="page">
      <PageHead
        title={edge.name}
        lede={`Named by ${edge.primeName} for ${edge.engagementTitle}.`}
        back={{ href: "/chain", label: "Chain" }}
        badges={
          <>
            <StateBadge tone={tone}>{word}</StateBadge>
            {comparison && <VerdictBadge verdict={comparison.result.verdict} />}
          </>
        }
        actions={
          <>
            {props.mayGate && edge.subId !== null && (
              <LinkButton href={`/gate?supplier=${edge.subId}`}>Gate</LinkButton>
            )}
            {props.mayGate && edge.joinderId !== null && (
              <LinkButton href={lapseHref("subcontractor", edge.id)}>If this lapses</LinkButton>
            )}
            <LinkButton href={`/chain/${edge.engagementId}`}>Whole chain</LinkButton>
          </>
        }
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <Window {...props} />
      <Accepted {...props} />
      <EdgeFacts edge={edge} items={props.items} />
      {props.preview && <Preview {...props} preview={props.preview} />}
      {comparison && <Compared {...props} comparison={comparison} />}
      <EdgeDecisions {...props} />
    </div>
  );
}

const SILENT = { word: "Consented by silence", tone: "ok" } as const;

function Window({ edge, silent, today }: EdgePageProps) {
  if (edge.state !== "proposed") return null;
  const until = edge.objectsUntil;
  if (until === null)
    return (
      <Banner tone="warn" title="Waits for consent">
        The agreements that bind {edge.primeName} ask for consent to each company. Silence is none,
        however long it lasts.
      </Banner>
    );
  if (silent)
    return (
      <Banner tone="info" title={`Nobody objected until ${formatDay(until)}`}>
        Under the agreements silence counts as consent. Invite the company to join: until its
        joinder is in force, access under this engagement stays shut.
      </Banner>
    );
  return (
    <Banner tone="warn" title={`Object until ${formatDay(until)}`}>
      {until === today ? "Today is the last day. " : ""}
      The agreements give {edge.noticeDays} days from {formatDay(edge.proposedOn)}. From the day
      after, silence counts as consent.
    </Banner>
  );
}

function Accepted({ acceptedUntil, comparison, today }: EdgePageProps) {
  if (acceptedUntil === null || comparison?.result.verdict === "pass") return null;
  return <GapAccepted until={acceptedUntil} today={today} />;
}

function Preview({ preview, level, grants }: EdgePageProps & { readonly preview: Explained }) {
  const { verdict } = preview.result;
  return (
    <Section
      title="If it joins"
      id="preview"
      lede={`The joinder as it would be sent for ${level}, held against everything above. Nothing is written yet.`}
      aside={<VerdictBadge verdict={verdict} />}
    >
      {grants > 0 && (
        <p>
          {grants === 1 ? "One running access" : `${grants} running accesses`} in this chain{" "}
          {grants === 1 ? "rests" : "rest"} on every link being signed.
        </p>
      )}
      <Conflicts conflicts={preview.conflicts} />
      <ComparisonView
        comparison={preview.result}
        above="the agreements above"
        clauseNumbers={{}}
        origins={preview.origins}
      />
    </Section>
  );
}

function Compared(props: EdgePageProps & { readonly comparison: Explained }) {
  const { comparison, agreement } = props;
  return (
    <Section
      title="Compared clause by clause"
      id="comparison"
      lede="Against the strictest of everything agreed above; beside each demand the agreement it comes from. A parameter check, not legal advice."
    >
      <Conflicts conflicts={comparison.conflicts} />
      <ComparisonView
        comparison={comparison.result}
        above="the agreements above"
        clauseNumbers={{}}
        origins={comparison.origins}
        deviations={props.deviations}
        acceptHref={
          props.mayAccept && agreement
            ? (term) => `/agreements/${agreement.id}/deviations/new?term=${term}`
            : undefined
        }
      />
    </Section>
  );
}

function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Banner tone="warn" title="The agreements above contradict each other">
      <ul>
        {conflicts.map(({ term, values }) => (
          <li key={term}>
            {termRow(term).label.en}:{" "}
            {values.map((value) => describeValue(term, value, "en")).join(" · ")}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
