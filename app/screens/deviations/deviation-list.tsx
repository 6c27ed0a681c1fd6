// Decides how the register of accepted gaps looks: whose, which clause, until when, and who stands for it.
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TERM_IDS, termRow, type TermId } from "#scoring/obligations/term-table.ts";
import {
  DEVIATION_STATE_LIST,
  DEVIATION_WORDS,
  deviationsHref,
  GAP_WORDS,
} from "./deviation-words.ts";

export interface ListedDeviation {
  readonly id: string;
  readonly term: string;
  readonly verdict: keyof typeof GAP_WORDS;
  readonly state: keyof typeof DEVIATION_WORDS;
  readonly expiresOn: string;
  readonly supplierName: string;
  readonly reference: string;
  readonly headReference: string;
  readonly proposedBy: string;
  readonly settledBy: string | null;
}

/** A term's name; one that is no longer in the table stands for itself. */
export function termName(term: string): string {
  return (TERM_IDS as readonly string[]).includes(term) ? termRow(term as TermId).label.en : term;
}

const COLUMNS: readonly Column<ListedDeviation>[] = [
  {
    key: "clause",
    label: "Clause",
    cell: ({ term, verdict }) => (
      <>
        {termName(term)}
        <span className="sub">{GAP_WORDS[verdict]}</span>
      </>
    ),
  },
  {
    key: "company",
    label: "Company",
    cell: ({ supplierName, reference, headReference }) => (
      <>
        {supplierName}
        <span className="sub">
          {reference} under {headReference}
        </span>
      </>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <StateBadge tone={DEVIATION_WORDS[state].tone}>{DEVIATION_WORDS[state].word}</StateBadge>
    ),
  },
  {
    key: "until",
    label: "Last day",
    narrow: "label",
    cell: ({ expiresOn }) => formatDay(expiresOn),
  },
  { key: "proposer", label: "Proposed by", narrow: "hide", cell: ({ proposedBy }) => proposedBy },
  {
    key: "settler",
    label: "Settled by",
    narrow: "hide",
    cell: ({ settledBy }) => settledBy ?? <span className="muted">–</span>,
  },
];

/** The page. */
export function DeviationList(props: {
  wish: { q: string; state: string; term: string };
  rows: readonly ListedDeviation[];
  next: string | null;
  first: boolean;
}) {
  const { wish, rows } = props;
  const narrowed = wish.q !== "" || wish.state !== "" || wish.term !== "";
  const without = (name: keyof typeof wish) => deviationsHref({ ...wish, [name]: "" });
  const wordOf = (state: string) => DEVIATION_WORDS[state as keyof typeof DEVIATION_WORDS].word;
  return (
    <div className="page">
      <PageHead
        title="Accepted gaps"
        lede="Clauses that stay weaker than what is owed above and are accepted for a while: by two people, with a measure instead, until a day. They never count as equal."
      />
      <FilterBar
        action="/deviations"
        search={{ name: "q", label: "Company, agreement or engagement", value: wish.q }}
        selects={[
          {
            name: "state",
            label: "State",
            value: wish.state,
            options: [
              { value: "", label: "Any" },
              ...DEVIATION_STATE_LIST.map((value) => ({ value, label: wordOf(value) })),
            ],
          },
          {
            name: "term",
            label: "Clause",
            value: wish.term,
            options: [
              { value: "", label: "Any" },
              ...TERM_IDS.map((value) => ({ value, label: termRow(value).label.en })),
            ],
          },
        ]}
        chips={[
          ...(wish.q === "" ? [] : [{ label: `“${wish.q}”`, hrefWithout: without("q") }]),
          ...(wish.state === ""
            ? []
            : [{ label: wordOf(wish.state), hrefWithout: without("state") }]),
          ...(wish.term === ""
            ? []
            : [{ label: termName(wish.term), hrefWithout: without("term") }]),
        ]}
        clearHref="/deviations"
        csvHref={deviationsHref(wish, "/deviations/export.csv")}
      />
      <DataTable
        caption="Accepted gaps"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/deviations/${row.id}`}
        empty={
          <EmptyState
            title={narrowed ? "No gap fits this filter" : "No gap was ever accepted"}
            actions={narrowed ? <LinkButton href="/deviations">Show all</LinkButton> : undefined}
          >
            {!narrowed &&
              "Where a comparison shows a weaker clause, it can be proposed for acceptance beside that clause."}
          </EmptyState>
        }
      />
      <Pager
        shown={rows.length}
        noun="gaps"
        firstHref={props.first ? undefined : deviationsHref(wish)}
        nextHref={props.next === null ? undefined : deviationsHref({ ...wish, after: props.next })}
      />
    </div>
  );
}
