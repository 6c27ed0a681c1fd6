// The list of subcontractors as CSV, with the same filter as on the screen.
import { readGapEnds } from "#db/accepted-gaps.ts";
import { csvPages, type Cells } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { EDGE_WORDS, STATE_WORDS } from "#app/screens/agreements/agreement-words.ts";
import type { PlaceInList } from "#db/agreements.ts";
import { listEdges, type Edge } from "#db/chain-edges.ts";
import type { Asking } from "#db/transaction.ts";
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
  "Gap accepted until",
  "Proposed at",
];
type Input = z.output<typeof EdgeListParams>;

export const loader = forStaff("chain.read", EdgeListParams, async ({ context, today }, input) =>
  csvDownload(`subcontractors-${today}.csv`, lines(context, input)),
);

function lines(asking: Asking, input: Input): AsyncGenerator<string> {
  return csvPages<PlaceInList>(asking, HEADER, async (reader, after) => {
    const rows = await listEdges(reader, input, { after: after ?? null, size: PAGE });
    const last = rows[PAGE - 1];
    const joinders = rows.flatMap(({ joinderId }) => joinderId ?? []);
    const gaps = await readGapEnds(reader, { agreements: joinders });
    return {
      lines: rows.slice(0, PAGE).map((row) => line(row, gaps.get(row.joinderId ?? ""))),
      next: rows.length > PAGE && last ? { at: last.place, id: last.id } : null,
    };
  });
}

function line(row: Edge, gapUntil: string | undefined): Cells {
  return [
    row.name,
    row.country,
    row.primeName,
    row.engagementTitle,
    row.touches,
    EDGE_WORDS[row.state].word,
    row.reason,
    row.joinderState ? STATE_WORDS[row.joinderState].word : "",
    gapUntil ?? "",
    row.place,
  ];
}
