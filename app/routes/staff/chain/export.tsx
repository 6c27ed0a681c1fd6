// The list of subcontractors as CSV, with the same filter as on the screen.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { EDGE_WORDS, STATE_WORDS } from "#app/screens/agreements/agreement-words.ts";
import type { PlaceInList } from "#db/agreements.ts";
import { listEdges, type Edge } from "#db/subcontracting.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import type { z } from "zod";
import { EdgeListParams } from "./chain.form.ts";

const PAGE = 1000;
const HEADER = [
  "Subcontractor",
  "Country",
  "Below",
  "Engagement",
  "Would touch",
  "Consent",
  "Reason",
  "Joinder",
  "Proposed at",
];
type Input = z.output<typeof EdgeListParams>;

export const loader = forStaff("chain.read", EdgeListParams, async ({ context, today }, input) =>
  csvDownload(`subcontractors-${today}.csv`, lines(context, input)),
);

async function* lines(asking: Asking, input: Input): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  let after: PlaceInList | null = null;
  do {
    const rows = await readPage(asking, input, after);
    yield rows.slice(0, PAGE).map(line).join("");
    const last = rows[PAGE - 1];
    after = rows.length > PAGE && last ? { at: last.place, id: last.id } : null;
  } while (after);
}

function readPage(asking: Asking, input: Input, after: PlaceInList | null): Promise<Edge[]> {
  return inReading(asking, (reader) => listEdges(reader, input, { after, size: PAGE }));
}

function line(row: Edge): string {
  return csvLine([
    row.name,
    row.country,
    row.primeName,
    row.engagementTitle,
    row.touches,
    EDGE_WORDS[row.state].word,
    row.reason,
    row.joinderState ? STATE_WORDS[row.joinderState].word : "",
    row.place,
  ]);
}
