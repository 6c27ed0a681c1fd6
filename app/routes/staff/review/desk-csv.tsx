// The review desk as CSV, with the same filter and order as on the screen, made while it is sent.
import { csvPages, type Cells } from "#app/access/csv-pages.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { csvDownload } from "#app/files/write-csv.ts";
import { deskReason } from "#app/screens/review/desk-page.tsx";
import { ASSESSMENT_STATES } from "#app/screens/suppliers/assessment-words.ts";
import { tierWord } from "#app/ui/tier-badge.tsx";
import { listDesk, type DeskFilter, type DeskPlace, type DeskRow } from "#db/review-desk.ts";
import type { Asking } from "#db/transaction.ts";
import type { Day } from "#scoring/day.ts";
import { deskFilter, DeskParams } from "./desk-params.ts";

const PAGE = 500;
const HEADER = [
  "Supplier",
  "Engagement",
  "Why",
  "State",
  "Exposure",
  "Answers",
  "Reviewed",
  "Decided tier",
  "Override",
  "Override until",
  "Decision counts until",
  "Submitted",
  "Due",
  "Owner",
];

export const loader = forStaff("assessment.read", DeskParams, async ({ context, today }, input) =>
  csvDownload(`review-desk-${today}.csv`, lines(context, deskFilter(input))),
);

function lines(asking: Asking, filter: DeskFilter): AsyncGenerator<string> {
  return csvPages<DeskPlace>(asking, HEADER, async (reader, after, { today }) => {
    const { rows, next } = await listDesk(reader, filter, { after, size: PAGE }, today);
    return { lines: rows.map((row) => line(row, today)), next };
  });
}

function line(row: DeskRow, today: Day): Cells {
  return [
    row.supplierName,
    row.engagement,
    row.why === null ? "" : deskReason(row, today).since,
    ASSESSMENT_STATES[row.state].word,
    row.exposure,
    row.answers,
    row.reviewed,
    row.tier === null ? "" : tierWord(row.tier),
    row.overrideTier === null ? "" : tierWord(row.overrideTier),
    row.overrideUntil,
    row.validUntil,
    row.submittedOn,
    row.dueOn,
    row.ownerName,
  ];
}
