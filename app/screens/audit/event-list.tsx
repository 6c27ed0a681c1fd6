// Decides how the record is listed and narrowed.
import { chipsOf } from "#app/screens/lists/chips.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay } from "#app/ui/format.ts";
import { InstantText } from "#app/ui/when.tsx";

export interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly actorKind: string;
  readonly actorName: string;
  readonly supplierName: string | null;
}

/** "session.started" as people say it: "Session started". */
export function eventWord(type: string): string {
  const words = type.replaceAll(/[._]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const COLUMNS: readonly Column<EventRow>[] = [
  { key: "what", label: "What", cell: (row) => eventWord(row.type) },
  {
    key: "who",
    label: "Who",
    cell: (row) => (
      <>
        {row.actorName}
        {row.actorKind === "supplier" && <span className="sub">for the supplier</span>}
      </>
    ),
    narrow: "label",
  },
  { key: "supplier", label: "Supplier", cell: (row) => row.supplierName ?? "–", narrow: "label" },
  { key: "at", label: "When", cell: (row) => <InstantText instant={row.at} />, narrow: "label" },
];

/** One page of events. */
export function EventList({ rows }: { rows: readonly EventRow[] }) {
  return (
    <DataTable
      caption="Events"
      columns={COLUMNS}
      rows={rows}
      keyOf={(row) => `${row.stream} ${row.seq}`}
      hrefOf={(row) => `/audit/${row.stream}/${row.seq}`}
      empty={
        <EmptyState title="No event fits these filters">
          Take a filter away, or widen the days. Nothing is ever removed from the record.
        </EmptyState>
      }
    />
  );
}

export type EventFilters = {
  readonly type: string;
  readonly actor: string;
  readonly supplier: string;
  readonly from: string;
  readonly until: string;
};

/** The bar above them. */
export function EventFilterBar(props: {
  filters: EventFilters;
  types: readonly string[];
  actors: readonly { readonly id: string; readonly name: string }[];
  supplierName: string | undefined;
}) {
  const { filters, types, actors } = props;
  return (
    <FilterBar
      action="/audit"
      selects={[
        {
          name: "type",
          label: "What",
          value: filters.type,
          options: [
            { value: "", label: "Anything" },
            ...types.map((type) => ({ value: type, label: eventWord(type) })),
          ],
        },
        {
          name: "actor",
          label: "Who",
          value: filters.actor,
          options: [
            { value: "", label: "Anybody" },
            ...actors.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
      ]}
      days={[
        { name: "from", label: "From", value: filters.from },
        { name: "until", label: "Until", value: filters.until },
      ]}
      chips={chipsOf("/audit", filters, {
        type: eventWord,
        actor: (id) => actors.find((actor) => actor.id === id)?.name ?? "One person",
        supplier: () => props.supplierName ?? "One supplier",
        from: (day) => `From ${formatDay(day)}`,
        until: (day) => `Until ${formatDay(day)}`,
      })}
      clearHref="/audit"
      csvHref={hrefWith("/audit.csv", filters)}
      keep={filters.supplier === "" ? undefined : { supplier: filters.supplier }}
    />
  );
}
