// Decides how the ledger is listed: tabs by what has to be done, the earliest due first.
import { hrefWith } from "#app/screens/lists/href.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

type Tab = "review" | "overdue" | "open" | "settled" | "kept";

export interface ReturnListRow {
  readonly engagementId: string;
  readonly engagement: string;
  readonly supplier: string;
  readonly lines: number;
  readonly open: number;
  readonly certified: number;
  readonly accepted: number;
  readonly dueOn: string;
  readonly below: number;
}

export interface ReturnListProps {
  readonly today: string;
  readonly search: { readonly tab: Tab; readonly q: string };
  readonly rows: readonly ReturnListRow[];
  readonly first: boolean;
  readonly next: string | undefined;
  readonly counts: Readonly<Record<Tab, number>>;
}

const columns = (today: string): readonly Column<ReturnListRow>[] => [
  { key: "supplier", label: "Supplier", cell: (row) => row.supplier },
  { key: "engagement", label: "Engagement", narrow: "label", cell: (row) => row.engagement },
  {
    key: "state",
    label: "Stands",
    cell: (row) => (
      <>
        {row.certified > 0 ? (
          <StateBadge tone="waiting">To review</StateBadge>
        ) : row.accepted === row.lines ? (
          <StateBadge tone="ok">Settled</StateBadge>
        ) : row.dueOn < today ? (
          <StateBadge tone="bad">Overdue</StateBadge>
        ) : (
          <StateBadge tone="warn">Open</StateBadge>
        )}
        {row.below > 0 && <span className="sub">{row.below} open further down</span>}
      </>
    ),
  },
  {
    key: "lines",
    label: "Settled",
    numeric: true,
    narrow: "label",
    cell: (row) => `${row.accepted} of ${row.lines}`,
  },
  {
    key: "due",
    label: "Due",
    narrow: "label",
    cell: (row) => <span className="num">{formatDay(row.dueOn)}</span>,
  },
];

const NOTHING: Readonly<Record<Tab, string>> = {
  review: "No certificate waits for review",
  overdue: "Nothing is late",
  open: "Nothing is open",
  settled: "Nothing has been settled yet",
  kept: "Nothing is kept under an exception",
};

export function ReturnList({ today, search, rows, first, next, counts }: ReturnListProps) {
  const tabHref = (tab: Tab) => hrefWith("/returns", { tab });
  return (
    <div className="page">
      <PageHead
        title="Returns"
        lede="Every copy a supplier took is a line, from the end of its access until it was given back, destroyed with a certificate, or kept as its agreement allows."
      />
      <Tabs
        label="Copies by what has to be done"
        here={tabHref(search.tab)}
        tabs={[
          { href: tabHref("review"), label: "To review", count: counts.review },
          { href: tabHref("overdue"), label: "Overdue", count: counts.overdue },
          { href: tabHref("open"), label: "Open", count: counts.open },
          { href: tabHref("settled"), label: "Settled" },
          { href: tabHref("kept"), label: "Kept under an exception", count: counts.kept },
        ]}
      />
      <FilterBar
        action="/returns"
        search={{ name: "q", label: "Find by supplier or engagement", value: search.q }}
        selects={[]}
        chips={
          search.q === "" ? [] : [{ label: `“${search.q}”`, hrefWithout: tabHref(search.tab) }]
        }
        clearHref={tabHref(search.tab)}
        keep={{ tab: search.tab }}
        csvHref={hrefWith("/returns/export.csv", search)}
      />
      <DataTable
        caption="Copies to be returned or destroyed, by engagement"
        columns={columns(today)}
        rows={rows}
        keyOf={(row) => row.engagementId}
        hrefOf={(row) => `/returns/${row.engagementId}`}
        empty={
          <EmptyState title={NOTHING[search.tab]}>
            Lines open by themselves when an engagement ends, an access runs out or is revoked.
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <Pager
          noun={rows.length === 1 ? "engagement" : "engagements"}
          shown={rows.length}
          firstHref={first ? undefined : hrefWith("/returns", search)}
          nextHref={next && hrefWith("/returns", { ...search, after: next })}
        />
      )}
    </div>
  );
}
