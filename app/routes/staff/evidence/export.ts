// The evidence list as CSV, with the filter and order of the screen, made while it is sent.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { pieceState } from "#app/screens/evidence/piece-state.ts";
import { kindWord, SCAN_WORDS, STATE_WORDS } from "#app/screens/evidence-review/words.ts";
import { listEvidence, type EvidencePlace } from "#db/evidence-list.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import type { z } from "zod";
import { EvidenceListParams, readList } from "./evidence-list.form.ts";

const PAGE = 1000;
const HEADER = ["Document", "Kind", "Supplier", "State", "Scan", "Issued on", "Ends on", "Sent at"];

export const loader = forStaff(
  "evidence.read",
  EvidenceListParams,
  async ({ context, today }, input) =>
    csvDownload(`evidence-${today}.csv`, lines(context, { ...input, after: "" })),
);

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(
  asking: Asking,
  input: z.output<typeof EvidenceListParams>,
): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  const { filter, wish } = readList(input, PAGE);
  let after: EvidencePlace | undefined;
  do {
    const [page, today] = await inReading(asking, async (reader, moment) => [
      await listEvidence(reader, filter, { ...wish, after }, moment.today),
      moment.today,
    ]);
    yield page.rows
      .map((row) =>
        csvLine([
          row.title,
          kindWord(row.kind),
          row.supplierName,
          STATE_WORDS[pieceState(row, today)],
          SCAN_WORDS[row.scanState],
          row.issuedOn,
          row.expiresOn,
          row.sentAt.toISOString(),
        ]),
      )
      .join("");
    after = page.next;
  } while (after);
}
