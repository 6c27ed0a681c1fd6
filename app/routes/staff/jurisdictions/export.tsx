// Rules about countries as CSV, one kind, as on the screen.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { listRules, type Rule } from "#db/jurisdictions.ts";
import { RuleListParams } from "./rule.form.ts";

const HEADER = [
  "Kind",
  "From",
  "To",
  "Limit",
  "Material",
  "Scope",
  "Valid from",
  "Valid until",
  "Source",
  "Last checked",
  "Evidence asked for",
  "Note",
  "Entered by",
  "Counts",
];

export const loader = forStaff(
  "jurisdiction.read",
  RuleListParams,
  async ({ context, today }, { kind, q, history }) =>
    csvDownload(
      `jurisdictions-${kind}-${today}.csv`,
      csvPages<null>(context, HEADER, async (reader) => ({
        lines: (await listRules(reader, { kind, q, history: history === "all" })).map(cellsOf),
        next: null,
      })),
    ),
);

function cellsOf(row: Rule) {
  return [
    row.kind,
    row.from,
    row.to,
    row.strength,
    row.overlays.join("; "),
    row.scope,
    row.validFrom,
    row.validUntil ?? "",
    row.source,
    row.checkedOn,
    row.evidence.join("; "),
    row.note,
    row.enteredBy ?? "",
    row.withdrawn || row.replacedById ? "no" : "yes",
  ];
}
