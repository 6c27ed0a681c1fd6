// Decides how every list looks: sorted on the server, one link per row, stacked where the screen is narrow.
// On the hot path (50 rows by 10 columns): no component, no class and no closure per cell.
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Sortable: the header becomes a link from `sort.hrefFor(key, direction)`. */
  readonly sortable?: boolean;
  /** Figures stand right and in tabular numerals. */
  readonly numeric?: boolean;
  /** Narrow screens: "label" repeats the header before the value, "hide" drops the column. */
  readonly narrow?: "label" | "hide";
}

export type Direction = "ascending" | "descending";

export interface DataTableProps<Row> {
  /** What the table lists; read out, and shown when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  /** The first column names the row and carries its link. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly hrefOf?: (row: Row) => string;
  readonly sort?: {
    readonly by: string;
    readonly direction: Direction;
    readonly hrefFor: (key: string, direction: Direction) => string;
  };
  /** A checkbox before each row, part of the form with this id. */
  readonly pick?: {
    readonly form: string;
    readonly name: string;
    readonly label: (row: Row) => string;
  };
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ReactNode;
  /** Short tables inside a page keep their head in place. */
  readonly still?: boolean;
  /** False keeps a small table a table on narrow screens. */
  readonly stacks?: boolean;
}

/** A list. Everything it shows was sorted, filtered and paged by the server. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty !== undefined) return <>{props.empty}</>;
  const { columns, pick } = props;
  return (
    <table className={tableClass(props)}>
      <caption className={props.showCaption ? undefined : "visually-hidden"}>
        {props.caption}
      </caption>
      <thead>
        <tr>
          {pick && (
            <td className="pick">
              <span className="visually-hidden">Choose</span>
            </td>
          )}
          {columns.map((column) => headCell(column, props.sort))}
        </tr>
      </thead>
      <tbody className={props.hrefOf ? "row-links" : undefined}>
        {props.rows.map((row) => bodyRow(row, props))}
      </tbody>
    </table>
  );
}

function tableClass<Row>(props: DataTableProps<Row>): string | undefined {
  const shift = props.pick === undefined ? 1 : 2;
  return classNames(
    "table",
    props.stacks !== false && "table-stacks",
    props.still && "table-still",
    ...props.columns.map((column, place) => column.numeric && `num-${place + shift}`),
    ...props.columns.map((column, place) => column.narrow === "hide" && `hide-${place + shift}`),
  );
}

function headCell<Row>(column: Column<Row>, sort: DataTableProps<Row>["sort"]) {
  if (!column.sortable || sort === undefined) {
    return (
      <th key={column.key} scope="col">
        {column.label}
      </th>
    );
  }
  const now = sort.by === column.key ? sort.direction : undefined;
  const next: Direction = now === "ascending" ? "descending" : "ascending";
  return (
    <th key={column.key} scope="col" aria-sort={now}>
      <a href={sort.hrefFor(column.key, next)}>{column.label}</a>
    </th>
  );
}

function bodyRow<Row>(row: Row, props: DataTableProps<Row>) {
  const { columns, pick, hrefOf } = props;
  const key = props.keyOf(row);
  const cells: ReactNode[] = [];
  if (pick !== undefined) {
    cells.push(
      <td key="pick" className="pick">
        <input
          type="checkbox"
          form={pick.form}
          name={pick.name}
          value={key}
          aria-label={pick.label(row)}
        />
      </td>,
    );
  }
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place];
    if (column === undefined) continue;
    const content = column.cell(row);
    if (place === 0) {
      cells.push(
        <th key={column.key} scope="row">
          {hrefOf === undefined ? content : <a href={hrefOf(row)}>{content}</a>}
        </th>,
      );
    } else {
      cells.push(
        <td key={column.key} data-label={column.narrow === "label" ? column.label : undefined}>
          {content}
        </td>,
      );
    }
  }
  return <tr key={key}>{cells}</tr>;
}
