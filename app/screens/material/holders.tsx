// Decides how those who have or had access to an item are listed: now first, each with its agreement and its last day.
import { StandingBadge, type Standing } from "#app/screens/access/standing.tsx";
import { conditionName } from "#app/screens/access/condition-words.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDay, formatInstant, formatList } from "#app/ui/format.ts";
import type { Day } from "#scoring/day.ts";

export interface Holder {
  readonly requestId: string;
  readonly supplierId: string;
  readonly materialId: string;
  readonly supplierName: string;
  readonly recipients: readonly string[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly holdsUntil: Day | null;
  readonly lapseCode: string | null;
  readonly standing: Standing;
  readonly agreementId: string | null;
  readonly agreement: string | null;
  readonly openings: number;
  readonly lastOpenedAt: Date | string | null;
}

const COLUMNS: readonly Column<Holder>[] = [
  { key: "supplier", label: "Supplier", cell: (row) => row.supplierName },
  {
    key: "standing",
    label: "Today",
    cell: (row) => (
      <>
        <StandingBadge standing={row.standing} />
        {row.standing === "suspended" && row.lapseCode && (
          <span className="sub">{conditionName(row.lapseCode)}</span>
        )}
      </>
    ),
  },
  { key: "people", label: "Named", narrow: "label", cell: (row) => formatList(row.recipients) },
  {
    key: "from",
    label: "From – to",
    narrow: "label",
    cell: (row) => (
      <span className="num">
        {formatDay(row.startsOn)} – {formatDay(row.endsOn)}
        {row.standing === "live" && row.holdsUntil !== null && row.holdsUntil < row.endsOn && (
          <span className="sub">holds until {formatDay(row.holdsUntil)}</span>
        )}
      </span>
    ),
  },
  {
    key: "agreement",
    label: "Under",
    narrow: "label",
    cell: (row) =>
      row.agreementId ? (
        <a href={`/agreements/${row.agreementId}`}>{row.agreement}</a>
      ) : (
        <span className="muted">–</span>
      ),
  },
  {
    key: "opened",
    label: "Opened",
    narrow: "label",
    cell: (row) =>
      row.lastOpenedAt === null ? (
        <span className="muted">never</span>
      ) : (
        <span className="num">
          {row.openings === 1 ? "once" : `${row.openings} times`}
          <span className="sub">last {formatInstant(row.lastOpenedAt)}</span>
        </span>
      ),
  },
  {
    key: "gate",
    label: "Why",
    narrow: "label",
    cell: (row) => (
      <a
        href={hrefWith("/gate", {
          supplier: row.supplierId,
          material: row.materialId,
          way: row.requestId,
        })}
      >
        Gate
      </a>
    ),
  },
];

/** The holders; `when` names the list for a screen reader. */
export function Holders(props: { when: string; holders: readonly Holder[] }) {
  return (
    <DataTable
      still
      caption={props.when}
      columns={COLUMNS}
      rows={props.holders}
      keyOf={(row) => row.requestId}
      hrefOf={(row) => `/access/${row.requestId}`}
    />
  );
}
