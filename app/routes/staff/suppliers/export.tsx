// The supplier list as CSV, with the same filter and order as on the screen, made while it is sent.
import { csvPages, type Cells } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { ASSESSMENT_STATES } from "#app/screens/suppliers/assessment-words.ts";
import { formatCountry } from "#app/ui/format.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { readGapEnds } from "#db/accepted-gaps.ts";
import { readForExport } from "#db/supplier-export.ts";
import { listSuppliers, type ListedSupplier, type Place } from "#db/supplier-list.ts";
import type { Asking } from "#db/transaction.ts";
import { filterOf, SupplierListParams, type SupplierListInput } from "./list-params.ts";

const PAGE = 1000;
const HEADER = [
  "Legal name",
  "Registration number",
  "Country",
  "Country code",
  "Domain",
  "Owner",
  "Tags",
  "Tier",
  "Override",
  "Exposure",
  "Assessment",
  "Answers due",
  "Evidence until",
  "Live grants",
  "Rests on accepted gaps until",
  "Contact",
  "Contact mail",
  "Added on",
];

export const loader = forStaff(
  "supplier.export",
  SupplierListParams,
  async ({ context, today }, input) => csvDownload(`suppliers-${today}.csv`, lines(context, input)),
);

function lines(asking: Asking, input: SupplierListInput): AsyncGenerator<string> {
  return csvPages<Place>(asking, HEADER, async (reader, after, { today }) => {
    const wish = { order: input.sort, descending: input.dir === "desc", after, size: PAGE };
    const { rows, next } = await listSuppliers(reader, filterOf(input), wish, today);
    const details = await readForExport(
      reader,
      rows.map((row) => row.id),
    );
    const gaps = await readGapEnds(reader, { suppliers: rows.map((row) => row.id) });
    return { lines: rows.map((row) => line(row, details.get(row.id), gaps.get(row.id))), next };
  });
}

function line(
  row: ListedSupplier,
  more: Awaited<ReturnType<typeof readForExport>> extends Map<string, infer M>
    ? M | undefined
    : never,
  gapUntil: string | undefined,
): Cells {
  return [
    row.name,
    more?.registrationNumber ?? "",
    formatCountry(row.country),
    row.country,
    more?.domain ?? "",
    more?.owner ?? "",
    more?.tags.join(", ") ?? "",
    tierWord(row.tier),
    row.overridden ? "yes" : "",
    row.exposure ?? "",
    ASSESSMENT_STATES[row.state].word,
    row.dueOn,
    row.evidenceUntil,
    row.grants,
    gapUntil ?? "",
    more?.contactName ?? "",
    more?.contactEmail ?? "",
    more?.createdOn ?? "",
  ];
}
