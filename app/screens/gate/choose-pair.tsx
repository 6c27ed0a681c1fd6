// Decides how a supplier and an item are chosen for the page of the gate: by what is shut, by name, then by item.
import { standingOf, StandingBadge } from "#app/screens/access/standing.tsx";
import { conditionName } from "#app/screens/access/condition-words.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { Day } from "#scoring/day.ts";

/** A line before an item is chosen. */
export interface PairLine {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly materialId: string;
  readonly materialTitle: string;
  readonly reference: string;
  readonly state: "open" | "granted" | "refused" | "withdrawn";
  readonly endsOn: Day | null;
  readonly holdsUntil: Day | null;
  readonly lapseCode: string | null;
  readonly revokedAt: Date | string | null;
}

export interface ChoosePairProps {
  readonly today: Day;
  readonly q: string;
  readonly found: readonly {
    readonly id: string;
    readonly name: string;
    readonly grants: number;
  }[];
  readonly shut: readonly PairLine[];
  /** Once a supplier is chosen. */
  readonly supplier: {
    readonly id: string;
    readonly name: string;
    readonly lines: readonly PairLine[];
    readonly items: readonly {
      readonly id: string;
      readonly title: string;
      readonly reference: string;
    }[];
  } | null;
}

type Row = PairLine & { readonly today: Day };

const STATE: Column<Row> = {
  key: "state",
  label: "Today",
  cell: (row) => {
    const standing = standingOf(row, row.today);
    return (
      <>
        <StandingBadge standing={standing} />
        {standing === "suspended" && row.lapseCode && (
          <span className="sub">{conditionName(row.lapseCode)}</span>
        )}
        {standing === "live" && row.holdsUntil && (
          <span className="sub">until {formatDay(row.holdsUntil)}</span>
        )}
      </>
    );
  },
};
const ITEM: Column<Row> = {
  key: "item",
  label: "Item",
  cell: (row) => (
    <>
      {row.materialTitle}
      <span className="sub mono">{row.reference}</span>
    </>
  ),
};
const SUPPLIER: Column<Row> = {
  key: "supplier",
  label: "Supplier",
  cell: (row) => row.supplierName,
};
const OF_ALL = [SUPPLIER, ITEM, STATE];
const OF_ONE = [ITEM, STATE];

const pairHref = (row: PairLine) =>
  hrefWith("/gate", { supplier: row.supplierId, material: row.materialId });

/** The page before a pair is chosen. */
export function ChoosePair(props: ChoosePairProps) {
  return (
    <div className="page">
      <PageHead
        title={props.supplier ? `Gate: ${props.supplier.name}` : "Gate"}
        lede="May this supplier open this item, why or why not, until when, and whose turn is it?"
        back={
          props.supplier ? { href: "/gate", label: "Gate" } : { href: "/access", label: "Access" }
        }
      />
      {props.supplier ? <Items {...props} supplier={props.supplier} /> : <Suppliers {...props} />}
    </div>
  );
}

function Suppliers({ q, found, shut, today }: ChoosePairProps) {
  return (
    <>
      <form className="cluster gate-search" action="/gate" role="search">
        <label className="filters-field filters-search">
          <span>Supplier</span>
          <input className="input" type="search" name="q" defaultValue={q} key={q} />
        </label>
        <Button type="submit">Find</Button>
      </form>
      {q !== "" && (
        <Section title="Suppliers found">
          {found.length === 0 ? (
            <p className="muted">No supplier by this name. Try the beginning of one word of it.</p>
          ) : (
            <ul className="gate-found">
              {found.map(({ id, name, grants }) => (
                <li key={id}>
                  <a href={hrefWith("/gate", { supplier: id })}>{name}</a>
                  <span className="muted">{grants === 1 ? "1 grant" : `${grants} grants`}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section
        title="Shut today"
        lede="Access that was granted and does not hold, the latest first."
      >
        {shut.length === 0 ? (
          <p className="muted">Every grant holds today.</p>
        ) : (
          <DataTable
            still
            caption="Access that is shut today"
            columns={OF_ALL}
            rows={shut.map((line) => ({ ...line, today }))}
            keyOf={(row) => `${row.supplierId} ${row.materialId}`}
            hrefOf={pairHref}
          />
        )}
      </Section>
    </>
  );
}

function Items(props: ChoosePairProps & { supplier: NonNullable<ChoosePairProps["supplier"]> }) {
  const { supplier, today } = props;
  return (
    <>
      <Section title="Items it was asked for">
        {supplier.lines.length === 0 ? (
          <p className="muted">Nobody has asked for access for this supplier yet.</p>
        ) : (
          <DataTable
            still
            caption="Items this supplier was asked for"
            columns={OF_ONE}
            rows={supplier.lines.map((line) => ({ ...line, today }))}
            keyOf={(row) => row.materialId}
            hrefOf={pairHref}
          />
        )}
      </Section>
      <Section title="Any other item" lede="How the gate would stand if somebody asked.">
        <form className="form" action="/gate">
          <input type="hidden" name="supplier" value={supplier.id} />
          <SelectField
            meta={{ id: "material", name: "material", key: "material" }}
            label="Item"
            options={supplier.items.map(({ id, title, reference }) => ({
              value: id,
              label: `${title} (${reference})`,
            }))}
          />
          <div>
            <Button type="submit">Show the gate</Button>
          </div>
        </form>
      </Section>
    </>
  );
}
