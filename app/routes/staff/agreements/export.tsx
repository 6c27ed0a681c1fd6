// The agreement list as CSV, with the same filter as on the screen, made while it is sent.
import { csvPages, type Cells } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { KIND_WORDS, STATE_WORDS, VERDICT_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { readGapEnds } from "#db/accepted-gaps.ts";
import { listAgreements, type PlaceInList } from "#db/agreements.ts";
import type { Asking } from "#db/transaction.ts";
import { AgreementListParams, filterOf, type AgreementListInput } from "./list.form.ts";

const PAGE = 1000;
const HEADER = [
  "Kind",
  "Reference",
  "Supplier or counterparty",
  "Engagement",
  "State",
  "Against the head",
  "Gap accepted until",
  "In force from",
  "Until",
  "Drafted at",
];

export const loader = forStaff(
  "agreement.read",
  AgreementListParams,
  async ({ context, today }, input) =>
    csvDownload(`agreements-${today}.csv`, lines(context, input)),
);

function lines(asking: Asking, input: AgreementListInput): AsyncGenerator<string> {
  return csvPages<PlaceInList>(asking, HEADER, async (reader, after) => {
    const rows = await listAgreements(reader, filterOf(input), {
      after: after ?? null,
      size: PAGE,
    });
    const last = rows[PAGE - 1];
    const gaps = await readGapEnds(reader, { agreements: rows.map(({ id }) => id) });
    return {
      lines: rows.slice(0, PAGE).map((row) => line(row, gaps.get(row.id))),
      next: rows.length > PAGE && last ? { at: last.place, id: last.id } : null,
    };
  });
}

type Row = Awaited<ReturnType<typeof listAgreements>>[number];

function line(row: Row, gapUntil: string | undefined): Cells {
  return [
    KIND_WORDS[row.kind],
    row.reference,
    row.supplierName ?? row.counterparty,
    row.engagementTitle ?? "",
    STATE_WORDS[row.state].word,
    row.verdict ? VERDICT_WORDS[row.verdict].word : "",
    gapUntil ?? "",
    row.effectiveOn,
    row.endsOn,
    row.place,
  ];
}
