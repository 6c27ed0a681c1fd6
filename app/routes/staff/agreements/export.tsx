// The agreement list as CSV, with the same filter as on the screen, made while it is sent.
import { forStaff } from "#app/access/doors.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { KIND_WORDS, STATE_WORDS, VERDICT_WORDS } from "#app/screens/agreements/agreement-words.ts";
import { listAgreements, type PlaceInList } from "#db/agreements.ts";
import { inReading, type Asking } from "#db/transaction.ts";
import { AgreementListParams, filterOf, type AgreementListInput } from "./list.form.ts";

const PAGE = 1000;
const HEADER = [
  "Kind",
  "Reference",
  "Supplier or counterparty",
  "Engagement",
  "State",
  "Against the head",
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

// each page reads in a transaction of its own: none is held open at the pace of somebody's connection
async function* lines(asking: Asking, input: AgreementListInput): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADER);
  let after: PlaceInList | null = null;
  do {
    const rows = await readPage(asking, input, after);
    yield rows.slice(0, PAGE).map(line).join("");
    const last = rows[PAGE - 1];
    after = rows.length > PAGE && last ? { at: last.place, id: last.id } : null;
  } while (after);
}

type Row = Awaited<ReturnType<typeof listAgreements>>[number];

function readPage(
  asking: Asking,
  input: AgreementListInput,
  after: PlaceInList | null,
): Promise<Row[]> {
  return inReading(asking, (reader) =>
    listAgreements(reader, filterOf(input), { after, size: PAGE }),
  );
}

function line(row: Row): string {
  return csvLine([
    KIND_WORDS[row.kind],
    row.reference,
    row.supplierName ?? row.counterparty,
    row.engagementTitle ?? "",
    STATE_WORDS[row.state].word,
    row.verdict ? VERDICT_WORDS[row.verdict].word : "",
    row.effectiveOn,
    row.endsOn,
    row.place,
  ]);
}
