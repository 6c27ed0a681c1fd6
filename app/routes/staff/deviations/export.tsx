// The register of accepted gaps as CSV, narrowed as on the screen.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { termName } from "#app/screens/deviations/deviation-list.tsx";
import { DEVIATION_WORDS, GAP_WORDS } from "#app/screens/deviations/deviation-words.ts";
import type { PlaceInList } from "#db/agreements.ts";
import { listDeviations, type Deviation } from "#db/deviation-list.ts";
import { DeviationListParams } from "./deviation.form.ts";

const PAGE = 1000;
const HEADER = [
  "Clause",
  "Gap",
  "Company",
  "Agreement",
  "Head agreement",
  "State",
  "Last day",
  "Reason",
  "Measure",
  "Proposed on",
  "Proposed by",
  "Settled by",
  "Withdrawn by",
];

export const loader = forStaff(
  "deviation.read",
  DeviationListParams,
  async ({ context, today }, input) =>
    csvDownload(
      `accepted-gaps-${today}.csv`,
      csvPages<PlaceInList>(context, HEADER, async (reader, after) => {
        const rows = await listDeviations(reader, input, { after: after ?? null, size: PAGE });
        const last = rows[PAGE - 1];
        return {
          lines: rows.slice(0, PAGE).map(cellsOf),
          next: rows.length > PAGE && last ? { at: last.place, id: last.id } : null,
        };
      }),
    ),
);

function cellsOf(row: Deviation) {
  return [
    termName(row.term),
    GAP_WORDS[row.verdict],
    row.supplierName,
    row.reference,
    row.headReference,
    DEVIATION_WORDS[row.state].word,
    row.expiresOn,
    row.reason,
    row.measure,
    row.proposedOn,
    row.proposedBy,
    row.settledBy ?? "",
    row.withdrawnBy ?? "",
  ];
}
