// Decides how staff find evidence: what waits for them first, what ends soon, what was refused.
import { hrefWith } from "#app/screens/lists/href.ts";
import { PIECE_TONES, pieceState, type PieceFacts } from "#app/screens/evidence/piece-state.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import { KIND_OPTIONS, kindWord, SCAN_WORDS, STATE_WORDS } from "./words.ts";

export interface EvidenceRow extends PieceFacts {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly supplierName: string;
  readonly sentAt: string | Date;
  readonly replied: boolean;
  readonly today: string;
}

export interface EvidenceListWish {
  readonly view: string;
  readonly kind: string;
  readonly q: string;
  readonly days: string;
  readonly sort: "sent" | "expires";
  readonly dir: "asc" | "desc";
  readonly supplier: string;
}

const COLUMNS: readonly Column<EvidenceRow>[] = [
  {
    key: "title",
    label: "Document",
    cell: (row) => (
      <>
        {row.title}
        <span className="sub">{kindWord(row.kind)}</span>
      </>
    ),
  },
  { key: "supplier", label: "Supplier", cell: (row) => row.supplierName },
  {
    key: "state",
    label: "State",
    cell: (row) => {
      const state = pieceState(row, row.today);
      const held = row.scanState === "quarantined" || row.scanState === "error";
      return (
        <>
          <StateBadge tone={PIECE_TONES[state]}>{STATE_WORDS[state]}</StateBadge>
          {row.replied && <span className="sub">Reply waiting</span>}
          {held && <span className="sub">{SCAN_WORDS[row.scanState]}</span>}
        </>
      );
    },
  },
  {
    key: "expires",
    label: "Ends",
    sortable: true,
    narrow: "label",
    cell: (row) => (row.expiresOn ? <DayText day={row.expiresOn} today={row.today} /> : "–"),
  },
  {
    key: "sent",
    label: "Sent",
    sortable: true,
    narrow: "label",
    cell: (row) => <InstantText instant={row.sentAt} />,
  },
];

const VIEWS = [
  ["pending", "To review"],
  ["ending", "Ends soon"],
  ["expired", "Expired"],
  ["rejected", "Rejected"],
  ["accepted", "Accepted"],
  ["all", "All"],
] as const;

/** The list under its views. */
export function EvidenceList(props: {
  wish: EvidenceListWish;
  rows: readonly EvidenceRow[];
  next: string | undefined;
  first: boolean;
}) {
  const { wish, rows } = props;
  const href = (change: Partial<EvidenceListWish> & { after?: string }) => {
    const all = { ...wish, ...change };
    const usual = usualOrder(all.view);
    return hrefWith("/evidence", {
      ...all,
      view: all.view === "pending" ? "" : all.view,
      days: all.view === "ending" && all.days !== "30" ? all.days : "",
      sort: all.sort === usual.sort ? "" : all.sort,
      dir: all.dir === usual.dir ? "" : all.dir,
    });
  };
  const viewHref = (view: string) => href({ view, ...usualOrder(view) });
  return (
    <div className="page">
      <PageHead
        title="Evidence"
        lede="Documents that suppliers sent: read them, confirm the dates, accept or say what is missing."
      />
      <Tabs
        label="Views"
        here={viewHref(wish.view)}
        tabs={VIEWS.map(([view, label]) => ({ href: viewHref(view), label }))}
      />
      <FilterBar
        action="/evidence"
        search={{ name: "q", label: "Supplier", value: wish.q }}
        selects={[
          {
            name: "kind",
            label: "Kind",
            value: wish.kind,
            options: [{ value: "", label: "Any kind" }, ...KIND_OPTIONS],
          },
          ...(wish.view === "ending"
            ? [{ name: "days", label: "Within", value: wish.days, options: DAYS }]
            : []),
        ]}
        chips={[
          ...(wish.q ? [{ label: `Supplier: ${wish.q}`, hrefWithout: href({ q: "" }) }] : []),
          ...(wish.kind ? [{ label: kindWord(wish.kind), hrefWithout: href({ kind: "" }) }] : []),
          ...(wish.supplier
            ? [{ label: "One supplier", hrefWithout: href({ supplier: "" }) }]
            : []),
        ]}
        clearHref={href({ q: "", kind: "", supplier: "" })}
        keep={kept(wish)}
        csvHref={href({}).replace(/^\/evidence/, "/evidence/export.csv")}
      />
      <DataTable
        caption="Evidence"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/evidence/${row.id}`}
        sort={{
          by: wish.sort,
          direction: wish.dir === "desc" ? "descending" : "ascending",
          hrefFor: (sort, direction) =>
            href({
              sort: sort === "expires" ? "expires" : "sent",
              dir: direction === "descending" ? "desc" : "asc",
            }),
        }}
        empty={<Nothing wish={wish} />}
      />
      {rows.length > 0 && (
        <Pager
          noun="documents"
          shown={rows.length}
          firstHref={props.first ? undefined : href({})}
          nextHref={props.next && href({ after: props.next })}
        />
      )}
    </div>
  );
}

const DAYS = ["30", "60", "90"].map((days) => ({ value: days, label: `${days} days` }));

/** What waits is read oldest first, what ends by its end, the rest newest first. */
export function usualOrder(view: string): { sort: "sent" | "expires"; dir: "asc" | "desc" } {
  if (view === "pending") return { sort: "sent", dir: "asc" };
  if (view === "ending") return { sort: "expires", dir: "asc" };
  return view === "expired" ? { sort: "expires", dir: "desc" } : { sort: "sent", dir: "desc" };
}

function kept(wish: EvidenceListWish): Record<string, string> {
  return {
    ...(wish.view !== "pending" && { view: wish.view }),
    ...(wish.supplier && { supplier: wish.supplier }),
  };
}

function Nothing({ wish }: { wish: EvidenceListWish }) {
  if (wish.q || wish.kind || wish.supplier)
    return (
      <EmptyState title="Nothing fits">Take a filter away, or look under another view.</EmptyState>
    );
  if (wish.view === "pending")
    return (
      <EmptyState title="Nothing waits for a review">
        New documents show here as soon as a supplier sent them. What ends soon is one tab further.
      </EmptyState>
    );
  return <EmptyState title="Nothing here">No document is in this state.</EmptyState>;
}
