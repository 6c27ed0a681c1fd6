// The first page of an import: the file, and the imports that were begun before.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface ImportLine {
  readonly id: string;
  readonly fileName: string;
  readonly rowCount: number;
  readonly state: "checked" | "running" | "done" | "discarded";
  readonly createdByName: string;
  readonly createdAt: Date;
}

export const IMPORT_STATES: Readonly<
  Record<ImportLine["state"], { tone: StateTone; word: string }>
> = {
  checked: { tone: "waiting", word: "Waits for you" },
  running: { tone: "active", word: "Importing" },
  done: { tone: "ok", word: "Imported" },
  discarded: { tone: "off", word: "Discarded" },
};

const TROUBLE: Readonly<Record<string, string>> = {
  empty:
    "There are no rows below the heading row. Choose a file with a heading row and at least one supplier.",
  spreadsheet:
    "This is a workbook (Excel, OpenDocument), not CSV. Save the sheet as “CSV UTF-8” and choose that file.",
  not_text: "This is not a text file. Save the list as CSV and choose that file.",
  too_many_rows: "The list has more than 100,000 rows. Split it into several files.",
  too_many_columns: "The list has more than 100 columns. Keep the ones that matter.",
  open_quote:
    "A quotation mark is opened and never closed, so that columns would shift. Correct it",
  too_large: "The file is larger than 20 MB. Split it into several files.",
  nothing: "Neither a file nor rows were given. Choose a file, or paste the rows.",
  broken: "The file did not arrive whole. Choose it again.",
};

const COLUMNS: readonly Column<ImportLine>[] = [
  { key: "file", label: "List", cell: (row) => row.fileName },
  {
    key: "rows",
    label: "Rows",
    numeric: true,
    narrow: "label",
    cell: (row) => formatNumber(row.rowCount),
  },
  {
    key: "state",
    label: "State",
    cell: (row) => (
      <StateBadge tone={IMPORT_STATES[row.state].tone}>{IMPORT_STATES[row.state].word}</StateBadge>
    ),
  },
  { key: "who", label: "By", cell: (row) => row.createdByName },
  { key: "when", label: "When", cell: (row) => <InstantText instant={row.createdAt} /> },
];

export function ImportStart(props: {
  trouble?: string;
  line?: number;
  imports: readonly ImportLine[];
}) {
  const line = props.line === undefined ? "." : `, near line ${props.line}.`;
  const trouble = props.trouble && (TROUBLE[props.trouble] ?? "The list could not be read.");
  return (
    <div className="page page-narrow">
      <PageHead
        title="Import suppliers"
        lede="From a spreadsheet saved as CSV. You see every row and every problem before anything is imported."
        back={{ href: "/suppliers", label: "Suppliers" }}
      />
      {trouble && (
        <Banner tone="error" title="Nothing was read">
          {props.trouble === "open_quote" ? trouble + line : trouble}
        </Banner>
      )}
      <Form
        className="form"
        method="post"
        action="/suppliers/import/read"
        encType="multipart/form-data"
      >
        <FileDrop
          meta={{ id: "file", name: "file" }}
          label="Choose the list"
          hint="CSV with a heading row, at most 20 MB and 100,000 rows. Comma, semicolon or tab; any usual encoding."
          accept=".csv,.tsv,.txt,text/csv"
        />
        <details>
          <summary>Or paste rows</summary>
          <TextArea
            meta={{ id: "pasted", name: "pasted" }}
            label="Rows"
            hint="With the heading row, as copied from the spreadsheet."
            rows={6}
          />
        </details>
        <div className="form-actions">
          <SubmitButton icon="upload">Read the list</SubmitButton>
          <a href="/suppliers/import/template.csv" download>
            An empty list to fill in
          </a>
        </div>
      </Form>
      {props.imports.length > 0 && (
        <Section title="Earlier lists" lede="An import goes on when you leave the page.">
          <DataTable
            still
            caption="Earlier lists"
            columns={COLUMNS}
            rows={props.imports}
            keyOf={(row) => row.id}
            hrefOf={(row) => `/suppliers/import/${row.id}`}
          />
        </Section>
      )}
    </div>
  );
}
