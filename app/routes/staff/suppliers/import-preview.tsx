// One list: what every row will become, what is wrong and how to put it right, then the progress and the result.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { FIELD_LABELS, IMPORT_FIELDS } from "#app/imports/guess-columns.ts";
import { keptCells, keptColumns, keptFindings } from "#app/imports/kept-import.ts";
import { ImportPreview } from "#app/screens/suppliers/import-preview.tsx";
import { countRows, listRows } from "#db/import-rows.ts";
import { findImport } from "#db/supplier-imports.ts";
import { hostOf } from "./supplier.form.ts";

const Params = z.object({
  importId: z.uuid(),
  show: z.enum(["all", "ready", "duplicate", "refused", "imported"]).catch("all"),
  after: z.coerce.number().int().min(0).catch(0),
  trouble: z.string().max(40).optional().catch(undefined),
});

const STATES = {
  all: ["ready", "duplicate", "refused", "chosen", "imported"],
  ready: ["ready"],
  duplicate: ["duplicate"],
  refused: ["refused"],
  imported: ["chosen", "imported"],
} as const;
const PAGE = 50;

export const meta = () => [{ title: "Import suppliers · Flowdown" }];

export const loader = forStaff(
  "supplier.import",
  Params,
  async ({ reader }, { importId, show, after, trouble }) => {
    const kept = await findImport(reader, importId);
    if (!kept) throw notFound();
    const columns = keptColumns(kept);
    const rows = await listRows(reader, importId, {
      states: STATES[show],
      afterRow: after,
      limit: PAGE + 1,
    });
    const shown = rows.slice(0, PAGE).map((row) => {
      const cells = keptCells(row.cells);
      const cellOf = (field: (typeof IMPORT_FIELDS)[number]) =>
        cells[columns.mapping[field] ?? -1]?.trim().slice(0, 120) ?? "";
      return {
        row: row.row,
        state: row.state,
        supplierId: row.supplierId,
        ...keptFindings(row),
        name: cellOf("legalName"),
        country: cellOf("country"),
        number: cellOf("registrationNumber"),
        domain: hostOf(cellOf("domain")),
        contact: cellOf("contactEmail"),
      };
    });
    return {
      list: {
        id: kept.id,
        fileName: kept.fileName,
        encoding: kept.encoding,
        delimiter: kept.delimiter,
        rowCount: kept.rowCount,
        state: kept.state,
        wanted: kept.wanted,
        createdByName: kept.createdByName,
      },
      header: columns.header,
      fields: IMPORT_FIELDS.map((field) => ({
        field,
        label: FIELD_LABELS[field],
        column: columns.mapping[field],
      })),
      counts: await countRows(reader, importId),
      show,
      first: after === 0,
      next: rows.length > PAGE ? shown.at(-1)?.row : undefined,
      rows: shown,
      trouble,
    };
  },
);

export default function Preview() {
  return <ImportPreview {...useLoaderData<typeof loader>()} />;
}
