// Checks all rows of a list at once: the rules row by row, duplicates by one look at the register.
import type { Reader } from "#db/connection.ts";
import type { CheckedRow } from "#db/import-rows.ts";
import { listStaffWithRole } from "#db/supplier-choices.ts";
import { listCandidatesForMany } from "#db/supplier-duplicates.ts";
import { checkRow, type RowRules } from "./check-row.ts";
import { duplicateFinder } from "./find-row-duplicates.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import type { TableRow } from "./read-table.ts";

/** The rules of a list as of now: who is in procurement may change between check and import. */
export async function rulesFor(
  reader: Reader,
  header: readonly string[],
  mapping: ColumnMapping,
): Promise<RowRules> {
  const staff = await listStaffWithRole(reader, "procurement");
  return { header, mapping, owners: new Map(staff.map(({ email, id }) => [email, id])) };
}

/** Every row with its state: ready, possibly a duplicate, or refused with its problems. */
export async function checkTable(
  reader: Reader,
  rules: RowRules,
  rows: readonly TableRow[],
): Promise<CheckedRow[]> {
  const checked = rows.map(({ row, cells }) => ({ row, cells, outcome: checkRow(cells, rules) }));
  const facts = checked.flatMap(({ outcome }) => (outcome.ok ? [outcome.supplier.facts] : []));
  const duplicatesOf = duplicateFinder(
    await listCandidatesForMany(reader, {
      domains: [...new Set(facts.map(({ domain }) => domain))],
      registrations: [...new Set(facts.map(({ registrationNumber }) => registrationNumber))],
      names: [...new Set(facts.map(({ legalName }) => legalName.toLowerCase()))],
    }),
  );
  return checked.map(({ row, cells, outcome }): CheckedRow => {
    if (!outcome.ok)
      return { row, cells, problems: outcome.problems, duplicates: [], state: "refused" };
    const duplicates = duplicatesOf(row, outcome.supplier);
    const state = duplicates.length > 0 ? "duplicate" : "ready";
    return { row, cells, problems: [], duplicates, state };
  });
}
