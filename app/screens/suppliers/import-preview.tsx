// The preview of a list, its progress and its result: one page, found again by its address.
import { Form } from "@remix-run/react";
import { ColumnMappingForm, type MappedField } from "#app/screens/suppliers/import-columns.tsx";
import { ImportProgress } from "#app/screens/suppliers/import-progress.tsx";
import { IMPORT_ROW_COLUMNS, type PreviewRow } from "#app/screens/suppliers/import-rows.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export interface ImportPreviewProps {
  readonly list: {
    readonly id: string;
    readonly fileName: string;
    readonly encoding: string;
    readonly delimiter: string;
    readonly rowCount: number;
    readonly state: "checked" | "running" | "done" | "discarded";
    readonly wanted: number;
    readonly createdByName: string;
  };
  readonly header: readonly string[];
  readonly fields: readonly MappedField[];
  readonly counts: Readonly<
    Record<"ready" | "duplicate" | "refused" | "chosen" | "imported", number>
  >;
  readonly show: "all" | "ready" | "duplicate" | "refused" | "imported";
  readonly first: boolean;
  readonly next: number | undefined;
  readonly rows: readonly PreviewRow[];
  readonly trouble: string | undefined;
}

const TROUBLE: Readonly<Record<string, string>> = {
  begun: "Rows of this list were imported already, so its columns keep their meaning.",
  running: "The import is under way already.",
  nothing_chosen: "No row was chosen. Tick rows below, or import all that are ready.",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

export function ImportPreview(props: ImportPreviewProps) {
  const { list, counts, show } = props;
  const base = `/suppliers/import/${list.id}`;
  const idle = list.state !== "running";
  const hrefOf = (tab: string) => (tab === "all" ? base : `${base}?show=${tab}`);
  const unmapped = props.fields.filter(
    ({ field, column }) => (field === "legalName" || field === "country") && column === undefined,
  );
  return (
    <div className="page">
      <PageHead
        title={list.fileName}
        lede={`${formatNumber(list.rowCount)} ${list.rowCount === 1 ? "row" : "rows"}, parted by ${DELIMITERS[list.delimiter] ?? list.delimiter}, ${list.encoding}, read for ${list.createdByName}.`}
        back={{ href: "/suppliers/import", label: "Import" }}
        actions={idle && counts.ready > 0 && <ImportReady id={list.id} count={counts.ready} />}
      />
      {props.trouble && TROUBLE[props.trouble] && (
        <Banner tone="warn">{TROUBLE[props.trouble]}</Banner>
      )}
      {list.state !== "checked" && <ImportProgress list={list} counts={counts} />}
      {list.state === "checked" && (
        <ColumnMappingForm
          id={list.id}
          header={props.header}
          fields={props.fields}
          open={unmapped.length > 0}
        />
      )}
      <div className="cluster spread">
        <Tabs
          label="Rows of the list"
          here={hrefOf(show)}
          tabs={[
            { href: hrefOf("all"), label: "All", count: list.rowCount },
            { href: hrefOf("ready"), label: "Ready", count: counts.ready },
            { href: hrefOf("duplicate"), label: "Possible duplicates", count: counts.duplicate },
            { href: hrefOf("refused"), label: "To correct", count: counts.refused },
            {
              href: hrefOf("imported"),
              label: "Imported",
              count: counts.imported,
            },
          ]}
        />
        {counts.refused + counts.duplicate > 0 && (
          <LinkButton small quiet icon="download" href={`${base}/refused.csv`} document>
            Rows not imported, as CSV
          </LinkButton>
        )}
      </div>
      {idle && show !== "imported" && show !== "refused" && props.rows.length > 0 && (
        <Form id="rows" method="post" action={`${base}/run`} className="cluster small">
          <input type="hidden" name="which" value="chosen" />
          <Button type="submit" small>
            Import the chosen rows
          </Button>
          <span className="muted">
            Duplicates are left out unless you tick them. Rows to correct cannot be imported.
          </span>
        </Form>
      )}
      <DataTable
        caption={`Rows of ${list.fileName}`}
        columns={IMPORT_ROW_COLUMNS}
        rows={props.rows}
        keyOf={(row) => String(row.row)}
        pick={
          idle && show !== "imported" && show !== "refused"
            ? { form: "rows", name: "row", label: (row) => `Choose row ${row.row}` }
            : undefined
        }
        empty={<EmptyState title="No such rows">Look at another part of the list.</EmptyState>}
      />
      {(props.next !== undefined || !props.first) && (
        <Pager
          noun="rows"
          shown={props.rows.length}
          firstHref={props.first ? undefined : hrefOf(show)}
          nextHref={
            props.next === undefined
              ? undefined
              : `${base}?${new URLSearchParams({ show, after: String(props.next) })}`
          }
        />
      )}
    </div>
  );
}

function ImportReady(props: { id: string; count: number }) {
  return (
    <Form method="post" action={`/suppliers/import/${props.id}/run`}>
      <input type="hidden" name="which" value="ready" />
      <SubmitButton icon="upload">
        Import {formatNumber(props.count)} {props.count === 1 ? "row" : "rows"}
      </SubmitButton>
    </Form>
  );
}
