// The list of engagements.
import {
  ENGAGEMENT_COLUMNS,
  type EngagementRow,
} from "#app/screens/engagements/engagement-columns.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";

type Wish = Readonly<Partial<Record<"q" | "state" | "mine" | "after" | "before", string>>>;

const STATES = [
  { value: "", label: "Any" },
  { value: "draft", label: "Draft" },
  { value: "open", label: "Open" },
  { value: "overdue", label: "Overdue" },
  { value: "withdrawn", label: "Withdrawn" },
  { value: "closed", label: "Closed" },
];
const MINE = [
  { value: "", label: "Anybody's" },
  { value: "1", label: "Mine" },
];

function address(wish: Wish, change: Wish = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...wish, ...change }))
    if (value) query.set(name, value);
  return query.size === 0 ? "/engagements" : `/engagements?${query}`;
}

export function EngagementList(props: {
  wish: Wish;
  rows: readonly EngagementRow[];
  next: string | undefined;
  previous: string | undefined;
  may: { write: boolean; own: boolean };
}) {
  const { wish, rows, may } = props;
  const chips = [
    ...(wish.q ? [{ label: `“${wish.q}”`, hrefWithout: address(wish, { q: undefined }) }] : []),
    ...STATES.filter(({ value }) => value !== "" && value === wish.state).map(({ label }) => ({
      label,
      hrefWithout: address(wish, { state: undefined }),
    })),
    ...(wish.mine ? [{ label: "Mine", hrefWithout: address(wish, { mine: undefined }) }] : []),
  ];
  return (
    <div className="page">
      <PageHead
        title="Engagements"
        lede="What each supplier is needed for, and how far it has come."
        actions={
          may.write && (
            <LinkButton icon="suppliers" href="/suppliers">
              Choose a supplier to engage
            </LinkButton>
          )
        }
      />
      <FilterBar
        action="/engagements"
        search={{ name: "q", label: "Title or supplier", value: wish.q ?? "" }}
        selects={[
          { name: "state", label: "State", value: wish.state ?? "", options: STATES },
          ...(may.own
            ? [{ name: "mine", label: "Business owner", value: wish.mine ?? "", options: MINE }]
            : []),
        ]}
        chips={chips}
        clearHref="/engagements"
      />
      <DataTable
        caption="Engagements, newest first"
        columns={ENGAGEMENT_COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/engagements/${row.id}`}
        empty={
          <EmptyState
            title={chips.length > 0 ? "No engagement fits" : "No engagement yet"}
            actions={
              chips.length > 0 ? (
                <LinkButton href="/engagements">Show all engagements</LinkButton>
              ) : (
                <LinkButton href="/suppliers">Open the suppliers</LinkButton>
              )
            }
          >
            {chips.length > 0
              ? "Take a filter away, or start over."
              : "An engagement begins at a supplier: open one and say what it is needed for."}
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <Pager
          noun="engagements"
          shown={rows.length}
          firstHref={props.previous && address(wish)}
          previousHref={props.previous && address(wish, { before: props.previous })}
          nextHref={props.next && address(wish, { after: props.next })}
        />
      )}
    </div>
  );
}
