// Decides how each opening is listed: when, by whom, how, and the time printed on the pages.
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";

export interface ShownOpening {
  readonly at: string;
  readonly name: string;
  readonly email: string | null;
  readonly way: "view" | "download";
  readonly named: boolean;
  readonly address: string | null;
  readonly marked: string | null;
}

const COLUMNS: readonly Column<ShownOpening>[] = [
  {
    key: "who",
    label: "Who",
    cell: (row) => (
      <>
        {row.name}
        {row.email && <span className="sub">{row.email}</span>}
      </>
    ),
  },
  { key: "at", label: "When", cell: (row) => <span className="num">{formatInstant(row.at)}</span> },
  {
    key: "way",
    label: "How",
    cell: (row) => (row.way === "view" ? "Looked at" : "Downloaded"),
  },
  {
    key: "mark",
    label: "Printed on it",
    narrow: "label",
    cell: (row) =>
      row.marked ? (
        <span className="num">{row.marked}</span>
      ) : (
        <span className="muted">no mark</span>
      ),
  },
  {
    key: "from",
    label: "From",
    narrow: "label",
    cell: (row) => (
      <>
        {row.address ?? "–"}
        {!row.named && (
          <span className="sub">
            <StateBadge tone="warn">Not a named recipient</StateBadge>
          </span>
        )}
      </>
    ),
  },
];

export function OpeningTable({ openings }: { openings: readonly ShownOpening[] }) {
  return (
    <DataTable
      still
      caption="Who opened it"
      showCaption
      columns={COLUMNS}
      rows={openings}
      keyOf={(row) => `${row.at}${row.name}${row.way}`}
    />
  );
}
