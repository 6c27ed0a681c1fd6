// Decides how legal holds are listed: on what, for what, by whom, since when.
import { hrefWith } from "#app/screens/lists/href.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { StandingHold } from "./hold-banner.tsx";
import { HoldTabs } from "./hold-tabs.tsx";
import { heldName, SCOPE_WORDS } from "./hold-words.ts";

export type ListedHold = StandingHold & {
  readonly setBy: string;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | string | null;
};

const COLUMNS: readonly Column<ListedHold>[] = [
  { key: "covers", label: "Matter", cell: ({ covers }) => covers },
  {
    key: "on",
    label: "Stands on",
    cell: (hold) => (
      <>
        {heldName(hold)}
        <span className="sub">{SCOPE_WORDS[hold.scope]}</span>
      </>
    ),
  },
  {
    key: "since",
    label: "Placed",
    narrow: "label",
    cell: (hold) => (
      <>
        <InstantText instant={hold.setAt} />
        <span className="sub">{hold.setBy}</span>
      </>
    ),
  },
  {
    key: "lifted",
    label: "Lifted",
    narrow: "label",
    cell: (hold) =>
      hold.liftedAt === null ? (
        <span className="muted">–</span>
      ) : (
        <>
          <InstantText instant={hold.liftedAt} />
          <span className="sub">{hold.liftedBy}</span>
        </>
      ),
  },
];

export function HoldList(props: {
  wish: { readonly state: "standing" | "lifted"; readonly q: string };
  rows: readonly ListedHold[];
  may: { readonly write: boolean; readonly erasures: boolean };
}) {
  const { wish, rows, may } = props;
  return (
    <div className="page">
      <PageHead
        title="Legal holds"
        lede="What a court, an authority or counsel orders to keep. While a hold stands nothing of it is erased, and suppliers are told to destroy nothing. Whoever placed a hold does not lift it."
        actions={
          may.write && (
            <LinkButton primary href="/holds/new">
              Place a hold
            </LinkButton>
          )
        }
      />
      <HoldTabs here="/holds" erasures={may.erasures} />
      <FilterBar
        action="/holds"
        search={{ name: "q", label: "Find by matter, supplier or item", value: wish.q }}
        selects={[
          {
            name: "state",
            label: "State",
            value: wish.state,
            options: [
              { value: "standing", label: "Standing" },
              { value: "lifted", label: "Lifted" },
            ],
          },
        ]}
        chips={
          wish.q === ""
            ? []
            : [{ label: `“${wish.q}”`, hrefWithout: hrefWith("/holds", { state: wish.state }) }]
        }
        clearHref="/holds"
        csvHref={hrefWith("/holds/export.csv", wish)}
      />
      <DataTable
        caption="Legal holds"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/holds/${row.id}`}
        empty={
          <EmptyState title={wish.state === "lifted" ? "No hold was lifted" : "No hold stands"}>
            A hold is placed here, or from the page of a supplier, an engagement or an item.
          </EmptyState>
        }
      />
    </div>
  );
}
