// Tells how a list from the old system was read in: four companies came in, one was known already, one line was wrong.
import { addRows } from "#db/seeds/demo-rows.ts";
import { later } from "./calendar.ts";
import { stableId } from "./stable-id.ts";
import { IMPORTED, IMPORTED_ON } from "./story/imported.ts";
import { staffActor, staffOf, supplierIdOf, type Telling } from "./telling.ts";

const HEADER = ["Firma", "Land", "Registernummer", "Domain", "Ansprechpartner"];
const MAPPING = { legalName: 0, country: 1, registrationNumber: 2, domain: 3, contactName: 4 };

/** The import as the list of imports shows it: done, with every row and what became of it. */
export async function tellImport({ writer, calendar, ledger }: Telling): Promise<void> {
  const id = stableId("import", "old-system");
  const at = calendar.moment(IMPORTED_ON, "08:40");
  const cells = IMPORTED.map(({ name, country, number, domain, contacts }) => [
    name,
    country,
    number,
    domain,
    contacts[0]?.name ?? "",
  ]);
  await addRows(writer, "supplier_import", [
    {
      id,
      file_name: "lieferanten-altsystem.csv",
      encoding: "utf-8",
      delimiter: ";",
      header: JSON.stringify(HEADER),
      mapping: JSON.stringify(MAPPING),
      row_count: cells.length + 2,
      state: "done",
      wanted: cells.length,
      created_by: staffOf("tobias").id,
      created_at: later(at, -12),
      started_at: later(at, -1),
      finished_at: at,
    },
  ]);
  const known = { id: supplierIdOf("vanhoutum"), name: "Van Houtum Harness B.V.", country: "NL" };
  const clean = { problems: "[]", duplicates: "[]" };
  await addRows(writer, "supplier_import_row", [
    ...IMPORTED.map(({ key }, place) => ({
      import_id: id,
      row_number: place + 2,
      cells: JSON.stringify(cells[place]),
      ...clean,
      state: "imported" as const,
      supplier_id: supplierIdOf(key),
    })),
    {
      import_id: id,
      row_number: cells.length + 2,
      cells: JSON.stringify(["van Houtum Harness BV", "NL", "", "vanhoutum-harness.example", ""]),
      ...clean,
      duplicates: JSON.stringify([{ ...known, archived: false, why: "domain" }]),
      state: "duplicate" as const,
    },
    {
      import_id: id,
      row_number: cells.length + 3,
      cells: JSON.stringify(["Optikhaus Selters", "Deutschlnad", "HRB 9917", "", ""]),
      ...clean,
      problems: JSON.stringify([
        {
          column: "Land",
          reason: "“Deutschlnad” is no country",
          fix: "Write a country code such as DE.",
        },
      ]),
      state: "refused" as const,
    },
  ]);
  ledger.tell(at, staffActor("tobias"), {
    type: "import.done",
    supplierId: null,
    subjectId: id,
    detail: { file: "lieferanten-altsystem.csv", imported: cells.length },
  });
}
