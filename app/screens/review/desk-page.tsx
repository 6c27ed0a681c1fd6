// Decides how the review desk looks: what waits, why, since when, and how far it has come.
import { ASSESSMENT_STATES } from "#app/screens/suppliers/assessment-words.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay, formatDistance } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TierBadge } from "#app/ui/tier-badge.tsx";
import type { DeskReason, DeskRow, DeskState } from "#db/review-desk.ts";
import type { Day } from "#scoring/day.ts";
import { EXPOSURES } from "#scoring/facts.ts";

export interface DeskWish {
  readonly view: DeskReason | "attention" | "all";
  readonly state: string;
  readonly exposure: string;
  readonly owner: string;
  readonly due: string;
}

export interface DeskPageProps {
  readonly rows: readonly (DeskRow & { readonly since: string; readonly tone: StateTone })[];
  readonly counts: Readonly<Record<DeskReason, number>>;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly wish: DeskWish;
  readonly next: string | null;
  readonly first: boolean;
  readonly today: Day;
}

const VIEWS: readonly { view: DeskWish["view"]; label: string }[] = [
  { view: "attention", label: "Needs you" },
  { view: "override", label: "Overrides to confirm" },
  { view: "submitted", label: "To review" },
  { view: "overdue", label: "Overdue" },
  { view: "ending", label: "Decisions ending" },
  { view: "all", label: "All" },
];

/** Why a row lies on the desk, in words with its day. */
export function deskReason(row: Pick<DeskRow, "why" | "day" | "state">, today: Day) {
  const distance = formatDistance(row.day, today);
  switch (row.why) {
    case "override":
      return { tone: "warn", since: `Override proposed ${distance}` } as const;
    case "submitted":
      return { tone: "waiting", since: `Submitted ${distance}` } as const;
    case "overdue":
      return { tone: "bad", since: `Was due ${distance}` } as const;
    case "ending":
      return row.day < today
        ? ({ tone: "bad", since: `Decision ended ${distance}` } as const)
        : ({ tone: "warn", since: `Decision ends ${distance}` } as const);
    case null:
      return {
        tone: ASSESSMENT_STATES[row.state].tone,
        since: ASSESSMENT_STATES[row.state].word,
      };
  }
}

type Row = DeskPageProps["rows"][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "supplier",
    label: "Supplier",
    cell: (row) => (
      <>
        {row.supplierName}
        <span className="sub">{row.engagement}</span>
      </>
    ),
  },
  {
    key: "why",
    label: "Why",
    cell: (row) => <StateBadge tone={row.tone}>{row.since}</StateBadge>,
  },
  { key: "exposure", label: "Exposure", cell: (row) => <ExposureBadge exposure={row.exposure} /> },
  {
    key: "reviewed",
    label: "Reviewed",
    numeric: true,
    narrow: "label",
    cell: (row) => (row.answers === 0 ? "" : `${row.reviewed} of ${row.answers}`),
  },
  { key: "tier", label: "Tier", cell: tierCell },
  {
    key: "due",
    label: "Due",
    narrow: "label",
    cell: (row) => <span className="num nowrap">{formatDay(row.dueOn)}</span>,
  },
  { key: "owner", label: "Owner", narrow: "label", cell: (row) => row.ownerName ?? "" },
];

function tierCell(row: Row) {
  if (row.tier === null) return <span className="muted">Not decided</span>;
  if (row.overrideTier === null) return <TierBadge tier={row.tier} />;
  return (
    <>
      <TierBadge tier={row.overrideTier} />
      <span className="sub">override, score says {row.tier}</span>
    </>
  );
}

/** The desk. */
export function DeskPage(props: DeskPageProps) {
  const { wish, counts } = props;
  const href = (change: Partial<DeskWish>) => deskHref({ ...wish, ...change });
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="page">
      <PageHead
        title="Review desk"
        lede="Overrides that wait for a second person first, then what was submitted, what is late, and decisions that end soon."
      />
      <Tabs
        label="What waits"
        here={href({})}
        tabs={VIEWS.map(({ view, label }) => ({
          href: href({ view }),
          label,
          ...(view === "all" ? {} : { count: view === "attention" ? all : counts[view] }),
        }))}
      />
      <FilterBar
        action="/review"
        keep={wish.view === "attention" ? {} : { view: wish.view }}
        selects={selectsOf(props)}
        chips={chipsOf(props)}
        clearHref={deskHref({ view: wish.view, state: "", exposure: "", owner: "", due: "" })}
        csvHref={deskHref(wish, "/review.csv")}
      />
      <DataTable
        caption="Assessments on the review desk"
        columns={COLUMNS}
        rows={props.rows}
        keyOf={(row) => `${row.assessmentId} ${row.why}`}
        hrefOf={(row) => `/review/${row.assessmentId}`}
        empty={<NothingWaits {...props} />}
      />
      {props.rows.length > 0 && (
        <Pager
          shown={props.rows.length}
          noun="assessments"
          firstHref={props.first ? undefined : href({})}
          nextHref={
            props.next === null
              ? undefined
              : `${href({})}${href({}).includes("?") ? "&" : "?"}after=${props.next}`
          }
        />
      )}
    </div>
  );
}

/** The desk's address with what is not usual. */
export function deskHref(wish: DeskWish, path = "/review"): string {
  const { view, ...filters } = wish;
  return hrefWith(path, { view: view === "attention" ? undefined : view, ...filters });
}

const STATES: readonly DeskState[] = [
  "sent",
  "opened",
  "started",
  "submitted",
  "returned",
  "decided",
  "withdrawn",
];
const DUE = [
  { value: "overdue", label: "Overdue" },
  { value: "7", label: "Within 7 days" },
  { value: "30", label: "Within 30 days" },
];

function selectsOf({ wish, owners }: DeskPageProps) {
  const any = { value: "", label: "Any" };
  return [
    {
      name: "state",
      label: "State",
      value: wish.state,
      options: [any, ...STATES.map((value) => ({ value, label: ASSESSMENT_STATES[value].word }))],
    },
    {
      name: "exposure",
      label: "Exposure",
      value: wish.exposure,
      options: [any, ...EXPOSURES.map((value) => ({ value, label: value }))],
    },
    {
      name: "owner",
      label: "Owner",
      value: wish.owner,
      options: [any, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
    },
    { name: "due", label: "Answers due", value: wish.due, options: [any, ...DUE] },
  ];
}

function chipsOf(props: DeskPageProps) {
  const { wish } = props;
  return selectsOf(props).flatMap(({ name, label, value, options }) => {
    const chosen = options.find((option) => option.value === value && value !== "");
    return chosen
      ? [{ label: `${label}: ${chosen.label}`, hrefWithout: deskHref({ ...wish, [name]: "" }) }]
      : [];
  });
}

function NothingWaits({ wish }: DeskPageProps) {
  const filtered = [wish.state, wish.exposure, wish.owner, wish.due].some((value) => value !== "");
  if (filtered)
    return <EmptyState title="Nothing matches">Take a filter away to see more.</EmptyState>;
  if (wish.view === "all")
    return (
      <EmptyState
        title="No assessment was sent yet"
        actions={<a href="/suppliers">Go to the suppliers</a>}
      >
        Procurement invites a supplier; its answers appear here once they are submitted.
      </EmptyState>
    );
  return (
    <EmptyState
      title="Nothing waits for you"
      actions={<a href="/review?view=all">See all assessments</a>}
    >
      New submissions, overrides to confirm, late suppliers and ending decisions appear here by
      themselves.
    </EmptyState>
  );
}
