// Reads back what an import keeps as JSON.
import { z } from "zod";
import { IMPORT_FIELDS, type ColumnMapping } from "./guess-columns.ts";

const Header = z.array(z.string());
const Mapping = z.partialRecord(z.enum(IMPORT_FIELDS), z.number().int().min(0));
const Cells = z.array(z.string());
const Problems = z.array(
  z.object({ field: z.string(), column: z.string(), value: z.string(), fix: z.string() }),
);
const Duplicates = z.array(
  z.object({
    why: z.enum(["registration", "domain", "same name", "similar name"]),
    supplierId: z.string().nullable(),
    name: z.string(),
    row: z.number().nullable(),
  }),
);

/** Header and mapping of an import. Throws when the database holds something else. */
export function keptColumns(kept: { readonly header: unknown; readonly mapping: unknown }): {
  header: readonly string[];
  mapping: ColumnMapping;
} {
  return { header: Header.parse(kept.header), mapping: Mapping.parse(kept.mapping) };
}

/** The cells of a row. */
export function keptCells(cells: unknown): string[] {
  return Cells.parse(cells);
}

/** What was found wrong with a row, and what it may duplicate. */
export function keptFindings(row: { readonly problems: unknown; readonly duplicates: unknown }) {
  return { problems: Problems.parse(row.problems), duplicates: Duplicates.parse(row.duplicates) };
}
