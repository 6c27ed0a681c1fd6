// The supplier list as CSV, with the same filter and order as on the screen, made while it is sent.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { ASSESSMENT_STATES } from "#app/screens/suppliers/assessment-words.ts";
import { formatCountry } from "#app/ui/format.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { readForExport } from "#db/supplier-export.ts";
import { listSuppliers, type ListedSupplier, type Place } from "#db/supplier-list.ts";
import { inReading, type Asking } from "#db/transaction.ts";
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
  "Contact",
  "Contact mail",
  "Added on",
];

export const loader = forStaff(
  "supplier.export",
  SupplierListParams,
  async ({ context, today }, input) => csvDownload(`suppliers-${today}.csv`, lines(context, input)),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(asking: Asking, input: SupplierListInput): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  let after: Place | undefined;
  do {
    const wish = { order: input.sort, descending: input.dir === "desc", after, size: PAGE };
    const [page, details] = await inReading(asking, async (reader, { today }) => {
      const found = await listSuppliers(reader, filterOf(input), wish, today);
      return [
        found,
        await readForExport(
          reader,
          found.rows.map((row) => row.id),
        ),
      ] as const;
    });
    yield page.rows.map((row) => line(row, details.get(row.id))).join("");
    after = page.next;
  } while (after);
}

function line(
  row: ListedSupplier,
  more: Awaited<ReturnType<typeof readForExport>> extends Map<string, infer M>
    ? M | undefined
    : never,
): string {
  return csvLine([
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
    more?.contactName ?? "",
    more?.contactEmail ?? "",
    more?.createdOn ?? "",
  ]);
}
