// Decides how the list of subcontractors looks: who would pass what on to whom, and what is decided.
import { EDGE_WORDS, STATE_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { EDGE_STATE_LIST, edgesHref } from "./edge-address.ts";

export interface ListedEdge {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly touches: string;
  readonly state: keyof typeof EDGE_WORDS;
  readonly primeName: string;
  readonly engagementId: string;
  readonly engagementTitle: string;
  readonly joinderState: keyof typeof STATE_WORDS | null;
  readonly proposedAt: string | Date;
}

const COLUMNS: readonly Column<ListedEdge>[] = [
  { key: "name", label: "Subcontractor", cell: ({ name }) => name },
  {
    key: "prime",
    label: "Below",
    cell: ({ primeName, engagementId, engagementTitle }) => (
      <>
        {primeName}
        <a className="sub" href={`/chain/${engagementId}`}>
          {engagementTitle}
        </a>
      </>
    ),
  },
  {
    key: "country",
    label: "Country",
    narrow: "hide",
    cell: ({ country }) => formatCountry(country),
  },
  {
    key: "touches",
    label: "Would touch",
    narrow: "hide",
    cell: ({ touches }) => <span className="clamp">{touches}</span>,
  },
  {
    key: "state",
    label: "Consent",
    cell: ({ state }) => (
      <StateBadge tone={EDGE_WORDS[state].tone}>{EDGE_WORDS[state].word}</StateBadge>
    ),
  },
  {
    key: "joinder",
    label: "Joinder",
    narrow: "label",
    cell: ({ joinderState }) =>
      joinderState === null ? (
        <span className="muted">–</span>
      ) : (
        <StateBadge tone={STATE_WORDS[joinderState].tone}>
          {STATE_WORDS[joinderState].word}
        </StateBadge>
      ),
  },
  {
    key: "proposed",
    label: "Proposed",
    narrow: "hide",
    cell: ({ proposedAt }) => <InstantText instant={proposedAt} />,
  },
];

/** The page. */
export function EdgeList(props: {
  wish: { q: string; state: string };
  rows: readonly ListedEdge[];
  next: string | null;
  first: boolean;
}) {
  const { wish, rows } = props;
  const narrowed = wish.q !== "" || wish.state !== "";
  const wordOf = (state: string) => EDGE_WORDS[state as keyof typeof EDGE_WORDS].word;
  return (
    <div className="page">
      <PageHead
        title="Chain"
        lede="Companies our suppliers let work on our material. Each needs a consent, signs a joinder and is held against the head agreement."
      />
      <FilterBar
        action="/chain"
        search={{ name: "q", label: "Subcontractor, prime or engagement", value: wish.q }}
        selects={[
          {
            name: "state",
            label: "Consent",
            value: wish.state,
            options: [
              { value: "", label: "Any" },
              ...EDGE_STATE_LIST.map((value) => ({ value, label: wordOf(value) })),
            ],
          },
        ]}
        chips={[
          ...(wish.q === ""
            ? []
            : [{ label: `“${wish.q}”`, hrefWithout: edgesHref({ ...wish, q: "" }) }]),
          ...(wish.state === ""
            ? []
            : [{ label: wordOf(wish.state), hrefWithout: edgesHref({ ...wish, state: "" }) }]),
        ]}
        clearHref="/chain"
        csvHref={edgesHref(wish, "/chain/export.csv")}
      />
      <DataTable
        caption="Subcontractors"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/chain/edges/${row.id}`}
        empty={
          <EmptyState
            title={
              narrowed ? "No subcontractor fits this filter" : "No supplier named a subcontractor"
            }
            actions={narrowed ? <LinkButton href="/chain">Show all</LinkButton> : undefined}
          >
            {!narrowed &&
              "Suppliers name them in their own workspace. A proposal appears here and waits for a risk officer."}
          </EmptyState>
        }
      />
      <Pager
        shown={rows.length}
        noun="subcontractors"
        firstHref={props.first ? undefined : edgesHref(wish)}
        nextHref={props.next === null ? undefined : edgesHref({ ...wish, after: props.next })}
      />
    </div>
  );
}
