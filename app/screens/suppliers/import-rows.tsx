// Decides how a row of a list is shown: what it says, and every problem with column, value and fix.
import type { Column } from "#app/ui/data-table.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";

export interface PreviewRow {
  readonly row: number;
  readonly state: "ready" | "duplicate" | "refused" | "chosen" | "imported";
  readonly supplierId: string | null;
  readonly name: string;
  readonly country: string;
  readonly number: string;
  readonly domain: string;
  readonly contact: string;
  readonly problems: readonly {
    readonly column: string;
    readonly value: string;
    readonly fix: string;
  }[];
  readonly duplicates: readonly {
    readonly why: string;
    readonly supplierId: string | null;
    readonly name: string;
    readonly row: number | null;
  }[];
}

const STATES: Readonly<Record<PreviewRow["state"], { tone: StateTone; word: string }>> = {
  ready: { tone: "ok", word: "Ready" },
  duplicate: { tone: "warn", word: "Possible duplicate" },
  refused: { tone: "bad", word: "To correct" },
  chosen: { tone: "active", word: "Waits" },
  imported: { tone: "ok", word: "Imported" },
};

export const IMPORT_ROW_COLUMNS: readonly Column<PreviewRow>[] = [
  {
    key: "name",
    label: "Row and legal name",
    cell: (row) => (
      <>
        <span className="muted num">{row.row}</span>{" "}
        {row.supplierId ? <a href={`/suppliers/${row.supplierId}`}>{row.name}</a> : row.name || "–"}
      </>
    ),
  },
  { key: "country", label: "Country", cell: (row) => row.country },
  { key: "number", label: "Registration", cell: (row) => row.number },
  { key: "domain", label: "Domain", cell: (row) => row.domain },
  { key: "contact", label: "Contact", cell: (row) => row.contact },
  {
    key: "state",
    label: "What happens",
    cell: (row) => (
      <>
        <StateBadge tone={STATES[row.state].tone}>{STATES[row.state].word}</StateBadge>
        {row.problems.map(({ column, value, fix }) => (
          <span key={column + fix} className="sub import-why">
            Row {row.row}, column “{column}”
            {value !== "" && (
              <>
                , value <q>{value}</q>
              </>
            )}
            : {fix}
          </span>
        ))}
        {row.duplicates.map((one) => (
          <span key={one.supplierId ?? one.row} className="sub import-why">
            {one.row === null ? (
              <>
                <a href={`/suppliers/${one.supplierId}`}>{one.name}</a> is in the register
              </>
            ) : (
              <>Row {one.row} says the same</>
            )}
            : {one.why === "registration" ? "same registration number" : one.why}.
          </span>
        ))}
      </>
    ),
  },
];
