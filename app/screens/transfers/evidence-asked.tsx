// Decides how the evidence that rules about countries ask for is read: what, for which country, by which row, asked or not.
import { Form } from "@remix-run/react";
import { kindWord } from "#app/screens/evidence-review/words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import type { AskState } from "#scoring/obligations/jurisdictions/open-asks.ts";
import { markWord } from "./basis-words.ts";

export interface ShownNeed {
  readonly kind: string;
  readonly country: string;
  readonly required: boolean;
  readonly because: readonly { readonly mark: string; readonly source: string }[];
  readonly state: AskState;
}

export interface EvidenceAskedProps {
  readonly engagement: { readonly id: string; readonly state: string };
  readonly evidence: {
    readonly stands: readonly ShownNeed[];
    /** How many requests are still to be made or raised. */
    readonly open: number;
  };
  readonly mayAsk: boolean;
}

const STATE_WORDS: Readonly<Record<AskState, { word: string; tone: StateTone }>> = {
  not_asked: { word: "Not asked for yet", tone: "warn" },
  to_raise: { word: "Asked for as welcome", tone: "warn" },
  waived: { word: "Done without", tone: "off" },
  asked: { word: "Asked for", tone: "ok" },
};

/** The section; nothing where no row asks for anything. */
export function EvidenceAsked(props: EvidenceAskedProps) {
  const { engagement, evidence } = props;
  if (evidence.stands.length === 0) return null;
  const draft = engagement.state === "draft";
  return (
    <Section
      title="Evidence that follows"
      id="evidence"
      lede={
        draft
          ? "What the rows above ask for goes out with the invitation."
          : "What the rows above ask for. A required document that is not accepted keeps the gate shut."
      }
      aside={
        !draft && <a href={`/engagements/${engagement.id}/evidence`}>All requests and what came</a>
      }
    >
      <NotAsked {...props} />
      <DataTable
        caption="Evidence that follows"
        columns={draft ? DRAFT_COLUMNS : COLUMNS}
        rows={evidence.stands}
        keyOf={({ kind, country }) => `${kind} ${country}`}
        still
        stacks
      />
    </Section>
  );
}

/** What is not asked for yet, with the button that asks; nothing for a draft, or when all is asked. */
export function NotAsked({ engagement, evidence, mayAsk }: EvidenceAskedProps) {
  const { open, stands } = evidence;
  if (open === 0 || engagement.state !== "open") return null;
  const lacking = stands.filter(({ state }) => state === "not_asked" || state === "to_raise");
  const kinds = [...new Set(lacking.map(({ kind }) => kindWord(kind)))];
  return (
    <Banner
      tone="warn"
      title="Rules about countries ask for evidence that is not asked for yet"
      actions={
        mayAsk ? (
          <Form method="post" action={`/engagements/${engagement.id}/countries/ask`}>
            <SubmitButton>{open === 1 ? "Ask for it" : "Ask for all of it"}</SubmitButton>
          </Form>
        ) : (
          <LinkButton small href={`/engagements/${engagement.id}/countries#evidence`}>
            See which
          </LinkButton>
        )
      }
    >
      {kinds.join(", ")}. The supplier's leads get a mail for each.
    </Banner>
  );
}

const NAMED: readonly Column<ShownNeed>[] = [
  { key: "kind", label: "Document", cell: ({ kind }) => kindWord(kind) },
  { key: "country", label: "For", narrow: "label", cell: ({ country }) => formatCountry(country) },
  {
    key: "because",
    label: "By which row",
    narrow: "label",
    cell: ({ because }) => (
      <ul className="plain-list">
        {because.map(({ mark, source }) => (
          <li key={`${source} ${mark}`}>
            {source}
            <span className="sub">{mark === "" ? "Any material" : markWord(mark)}</span>
          </li>
        ))}
      </ul>
    ),
  },
];

const NEEDED: Column<ShownNeed> = {
  key: "needed",
  label: "Needed",
  narrow: "label",
  cell: ({ required }) =>
    required ? (
      "Required"
    ) : (
      <>
        Welcome<span className="sub">No item that was asked for calls for it yet</span>
      </>
    ),
};

const STANDS: Column<ShownNeed> = {
  key: "state",
  label: "Stands",
  narrow: "label",
  cell: ({ state }) => (
    <StateBadge tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].word}</StateBadge>
  ),
};

const DRAFT_COLUMNS = [...NAMED, NEEDED];
const COLUMNS = [...NAMED, NEEDED, STANDS];
