// Decides how a chain reads as a table: one row for each company, with what it hangs from and what is open.
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { LINK_STATES, type ChainLink } from "#scoring/chain/chain-link.ts";
import { chainHref, type ChainSort, type ChainWish } from "./chain-address.ts";
import { waysOf } from "./link-ways.ts";
import { CONSENT_WORDS, LINK_WORDS } from "./link-words.ts";

interface Row extends ChainLink {
  readonly below: string;
  readonly mayGate: boolean;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: "name", label: "Company", sortable: true, cell: ({ name }) => name },
  {
    key: "tier",
    label: "Tier",
    sortable: true,
    numeric: true,
    narrow: "label",
    cell: ({ tier }) => tier,
  },
  { key: "below", label: "Hangs from", narrow: "label", cell: ({ below }) => below },
  {
    key: "country",
    label: "Country",
    sortable: true,
    narrow: "hide",
    cell: ({ country }) => formatCountry(country),
  },
  {
    key: "state",
    label: "Link",
    sortable: true,
    cell: ({ state, acceptedUntil }) => (
      <>
        <StateBadge tone={LINK_WORDS[state].tone}>{LINK_WORDS[state].word}</StateBadge>
        {acceptedUntil && <span className="sub">until {formatDay(acceptedUntil)}</span>}
      </>
    ),
  },
  {
    key: "consent",
    label: "Consent",
    narrow: "hide",
    cell: ({ consent }) => (consent === null ? "Invited by us" : CONSENT_WORDS[consent]),
  },
  {
    key: "gaps",
    label: "Open clauses",
    sortable: true,
    narrow: "label",
    cell: ({ gaps }) =>
      gaps.length === 0 ? (
        <span className="muted">–</span>
      ) : (
        <>
          <span className="num">{gaps.length}</span>
          <span className="sub">{gaps[0]?.term}</span>
        </>
      ),
  },
  {
    key: "ways",
    label: "Leads to",
    narrow: "label",
    cell: (row) => {
      const ways = waysOf(row, row.mayGate);
      return ways.length === 0 ? (
        <span className="muted">–</span>
      ) : (
        <span className="chain-ways">
          {ways.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
              <span className="visually-hidden"> · {row.name}</span>
            </a>
          ))}
        </span>
      );
    },
  },
];

/** The table with its filter and its file. */
export function ChainTable(props: {
  readonly root: { readonly id: string };
  readonly organisation: string;
  readonly links: readonly ChainLink[];
  readonly rows: readonly ChainLink[];
  readonly wish: ChainWish;
  readonly mayGate: boolean;
}) {
  const { root, wish, links } = props;
  const href = (change: Partial<ChainWish>) => chainHref(root.id, { ...wish, ...change });
  const nameOf = (id: string | null) =>
    links.find((link) => link.id === id)?.name ?? props.organisation;
  return (
    <>
      <FilterBar
        action={`/chain/${root.id}`}
        keep={{ view: "table" }}
        search={{ name: "q", label: "Company or task", value: wish.q }}
        selects={[
          {
            name: "state",
            label: "Link",
            value: wish.state,
            options: [
              { value: "", label: "Any" },
              ...LINK_STATES.map((state) => ({ value: state, label: LINK_WORDS[state].word })),
            ],
          },
        ]}
        chips={[
          ...(wish.q === "" ? [] : [{ label: `“${wish.q}”`, hrefWithout: href({ q: "" }) }]),
          ...(wish.state === ""
            ? []
            : [{ label: LINK_WORDS[wish.state].word, hrefWithout: href({ state: "" }) }]),
        ]}
        clearHref={href({ q: "", state: "" })}
        csvHref={chainHref(root.id, { ...wish, view: "" }, `/chain/${root.id}/export.csv`)}
      />
      <DataTable
        caption="Companies of this chain"
        columns={COLUMNS}
        rows={props.rows.map((link) => ({
          ...link,
          below: nameOf(link.parentId),
          mayGate: props.mayGate,
        }))}
        keyOf={(row) => row.id}
        hrefOf={(row) => row.href}
        sort={{
          by: wish.sort,
          direction: wish.dir,
          hrefFor: (sort, dir) => href({ sort: sort as ChainSort, dir }),
        }}
        empty={
          <EmptyState
            title="No company fits this filter"
            actions={<LinkButton href={href({ q: "", state: "" })}>Show all</LinkButton>}
          />
        }
      />
    </>
  );
}
