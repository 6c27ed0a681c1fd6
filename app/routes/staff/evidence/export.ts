// The evidence list as CSV, with the filter and order of the screen, made while it is sent.
import { csvPages } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { pieceState } from "#app/screens/evidence/piece-state.ts";
import { kindWord, SCAN_WORDS, STATE_WORDS } from "#app/screens/evidence-review/words.ts";
import { listEvidence, type EvidencePlace } from "#db/evidence-list.ts";
import type { Asking } from "#db/transaction.ts";
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

function lines(asking: Asking, input: z.output<typeof EvidenceListParams>): AsyncGenerator<string> {
  const { filter, wish } = readList(input, PAGE);
  return csvPages<EvidencePlace>(asking, HEADER, async (reader, after, { today }) => {
    const { rows, next } = await listEvidence(reader, filter, { ...wish, after }, today);
    const cells = rows.map((row) => [
      row.title,
      kindWord(row.kind),
      row.supplierName,
      STATE_WORDS[pieceState(row, today)],
      SCAN_WORDS[row.scanState],
      row.issuedOn,
      row.expiresOn,
      row.sentAt.toISOString(),
    ]);
    return { lines: cells, next };
  });
}
