// The supplier list: head, filters, rows to choose from, pages.
import { filtersInForce, listAddress, type ListWish } from "#app/screens/suppliers/list-address.ts";
import { SupplierFilters, type FilterChoices } from "#app/screens/suppliers/supplier-filters.tsx";
import { SUPPLIER_COLUMNS, type SupplierRow } from "#app/screens/suppliers/supplier-columns.tsx";
import { LinkButton, Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";

export interface SupplierListProps {
  readonly wish: ListWish;
  readonly rows: readonly SupplierRow[];
  readonly total: number | undefined;
  readonly next: string | undefined;
  readonly previous: string | undefined;
  readonly first: boolean;
  readonly may: { readonly write: boolean; readonly invite: boolean };
  readonly choices: FilterChoices | null;
}

const keyOf = (row: SupplierRow) => row.id;
const hrefOf = (row: SupplierRow) => `/suppliers/${row.id}`;
const PICK = {
  form: "chosen",
  name: "supplier",
  label: (row: SupplierRow) => `Choose ${row.name}`,
};

const RARE = {
  more: undefined,
  country: undefined,
  owner: undefined,
  tag: undefined,
  access: undefined,
  status: undefined,
};

export function SupplierList(props: SupplierListProps) {
  const { wish, rows, may } = props;
  return (
    <div className="page">
      <PageHead
        title={wish.status === "archived" ? "Archived suppliers" : "Suppliers"}
        lede="Everyone who may touch our material, and everyone behind them."
        actions={
          may.write && (
            <>
              <LinkButton primary icon="add" href="/suppliers/new">
                New supplier
              </LinkButton>
              <LinkButton icon="upload" href="/suppliers/import">
                Import
              </LinkButton>
            </>
          )
        }
      />
      <SupplierFilters wish={wish} choices={props.choices} />
      <div className="cluster spread small">
        {may.invite && rows.length > 0 && wish.status === undefined && (
          <form id="chosen" className="cluster" action="/suppliers/invite">
            <Button type="submit" small icon="mail">
              Invite the chosen
            </Button>
            <span className="muted">Tick suppliers: one set of answers asks them all.</span>
          </form>
        )}
        {props.choices === null ? (
          <a href={listAddress(wish, { more: "1" })}>
            Filter by country, owner, tag, access, archive
          </a>
        ) : (
          <a href={listAddress(wish, RARE)}>Fewer filters</a>
        )}
      </div>
      <DataTable
        caption={`Suppliers by ${wish.sort}`}
        columns={SUPPLIER_COLUMNS}
        rows={rows}
        keyOf={keyOf}
        hrefOf={hrefOf}
        pick={may.invite && wish.status === undefined ? PICK : undefined}
        sort={{
          by: wish.sort,
          direction: wish.dir === "desc" ? "descending" : "ascending",
          hrefFor: (sort, direction) =>
            listAddress(wish, { sort, dir: direction === "descending" ? "desc" : "asc" }),
        }}
        empty={<NoSuppliers wish={wish} write={may.write} />}
      />
      {rows.length > 0 && (
        <Pager
          noun="suppliers"
          shown={rows.length}
          total={props.total}
          firstHref={props.first ? undefined : listAddress(wish)}
          previousHref={props.previous && listAddress(wish, { before: props.previous })}
          nextHref={props.next && listAddress(wish, { after: props.next })}
        />
      )}
    </div>
  );
}

function NoSuppliers(props: { wish: ListWish; write: boolean }) {
  if (filtersInForce(props.wish) > 0)
    return (
      <EmptyState
        title="No supplier fits"
        actions={<LinkButton href="/suppliers">Show all suppliers</LinkButton>}
      >
        Search looks for the beginnings of words in names, domains and registration numbers. Take a
        filter away, or start over.
      </EmptyState>
    );
  return (
    <EmptyState
      title="The register is empty"
      actions={
        props.write && (
          <>
            <LinkButton primary icon="upload" href="/suppliers/import">
              Import a list
            </LinkButton>
            <LinkButton icon="add" href="/suppliers/new">
              Add one supplier
            </LinkButton>
          </>
        )
      }
    >
      Bring your suppliers in from a spreadsheet (CSV), or add the first one by hand.
    </EmptyState>
  );
}
