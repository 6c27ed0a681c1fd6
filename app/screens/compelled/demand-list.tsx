// Decides how the register of compelled disclosure is listed: who demands what of whom, which notices are owed, what is late.
import { hrefWith } from "#app/screens/lists/href.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatCountry, formatDay, formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";

export interface ListedDemandRow {
  readonly id: string;
  readonly supplier: string;
  readonly engagement: string;
  readonly authority: string;
  readonly country: string;
  readonly answerDueOn: string | null;
  readonly timeZone: string;
  readonly state: "open" | "closed";
  readonly notices: number;
  readonly given: number;
  readonly overdue: number;
  readonly nextDue: Date | string | null;
}

const COLUMNS: readonly Column<ListedDemandRow>[] = [
  {
    key: "who",
    label: "Authority",
    cell: ({ authority, country }) => (
      <>
        {authority}
        <span className="sub">{formatCountry(country)}</span>
      </>
    ),
  },
  {
    key: "supplier",
    label: "Supplier",
    cell: ({ supplier, engagement }) => (
      <>
        {supplier}
        <span className="sub">{engagement}</span>
      </>
    ),
  },
  {
    key: "state",
    label: "Stands",
    cell: ({ state, overdue, notices, given }) =>
      state === "closed" ? (
        <StateBadge tone="off">Closed</StateBadge>
      ) : overdue > 0 ? (
        <StateBadge tone="bad">Notice overdue</StateBadge>
      ) : given < notices ? (
        <StateBadge tone="warn">Notice owed</StateBadge>
      ) : (
        <StateBadge tone="active">Open</StateBadge>
      ),
  },
  {
    key: "notices",
    label: "Notices",
    numeric: true,
    narrow: "label",
    cell: ({ notices, given }) => `${given} of ${notices}`,
  },
  {
    key: "next",
    label: "Next notice due",
    narrow: "label",
    cell: ({ nextDue, timeZone, state }) =>
      nextDue && state === "open" ? formatInstant(nextDue, "en", timeZone) : "–",
  },
  {
    key: "answer",
    label: "Answer due",
    narrow: "label",
    cell: ({ answerDueOn }) => (answerDueOn ? formatDay(answerDueOn) : "–"),
  },
];

const STATES = { open: "Open", overdue: "Notice overdue", closed: "Closed", all: "All" } as const;

export function DemandList(props: {
  wish: { readonly state: keyof typeof STATES; readonly q: string };
  rows: readonly ListedDemandRow[];
  first: boolean;
  next: string | undefined;
  may: { readonly write: boolean };
}) {
  const { wish, rows, first, next, may } = props;
  return (
    <div className="page">
      <PageHead
        title="Compelled disclosure"
        lede="Courts and authorities that demand material from a supplier. Each company up the line owes its own notice, by the strictest agreement above it."
        actions={
          may.write && (
            <LinkButton primary href="/compelled/new">
              Enter a demand
            </LinkButton>
          )
        }
      />
      <FilterBar
        action="/compelled"
        search={{
          name: "q",
          label: "Authority, file number, supplier or engagement",
          value: wish.q,
        }}
        selects={[
          {
            name: "state",
            label: "State",
            value: wish.state,
            options: Object.entries(STATES).map(([value, label]) => ({ value, label })),
          },
        ]}
        chips={
          wish.q === ""
            ? []
            : [
                {
                  label: `“${wish.q}”`,
                  hrefWithout: hrefWith("/compelled", { state: wish.state }),
                },
              ]
        }
        clearHref="/compelled"
        csvHref={hrefWith("/compelled/export.csv", wish)}
      />
      <DataTable
        caption="Demands of courts and authorities"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/compelled/${row.id}`}
        empty={
          <EmptyState title={wish.q === "" ? "No demand here" : "No demand fits this filter"}>
            Suppliers report demands in their workspace; what you hear otherwise you enter here.
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <Pager
          noun={rows.length === 1 ? "demand" : "demands"}
          shown={rows.length}
          firstHref={first ? undefined : hrefWith("/compelled", wish)}
          nextHref={next && hrefWith("/compelled", { ...wish, after: next })}
        />
      )}
    </div>
  );
}
