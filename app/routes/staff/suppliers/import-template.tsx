// An empty list with the headings the import understands, and one example row.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvLine } from "#app/files/write-csv.ts";
import { FIELD_LABELS } from "#app/imports/guess-columns.ts";

const EXAMPLE = [
  "Example Castings GmbH",
  "Germany",
  "HRB 12345",
  "example-castings.com",
  "",
  "casting, machining",
  "",
  "Ingrid Example",
  "ingrid@example-castings.com",
  "+49 40 5550100",
  "German",
];

export const loader = forStaff(
  "supplier.import",
  z.object({}),
  async () =>
    new Response(CSV_START + csvLine(Object.values(FIELD_LABELS)) + csvLine(EXAMPLE), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="suppliers-template.csv"',
      },
    }),
);
