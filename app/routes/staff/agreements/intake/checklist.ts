// What an agreement settles and lacks, and what was chosen for every term, as CSV.
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { CSV_START, csvDownload, csvLine } from "#app/files/write-csv.ts";
import { deskOf } from "#app/imports/agreements/desk-view.ts";
import { checklistLines } from "#app/screens/agreements/intake/checklist-lines.ts";
import { listChoices } from "#db/agreement-intake-choices.ts";
import { findIntake } from "#db/agreement-intakes.ts";
import { IntakeParams } from "./intake.form.ts";

export const loader = forStaff("agreement.read", IntakeParams, async ({ reader }, { intakeId }) => {
  const intake = await findIntake(reader, intakeId);
  if (!intake || intake.document === null) throw notFound();
  const desk = deskOf(intake, await listChoices(reader, intakeId));
  const lines = checklistLines(desk);
  const name = `${intake.fileName.replace(/\.\w+$/, "")}-checklist.csv`;
  return csvDownload(
    name,
    (async function* () {
      yield CSV_START + lines.map((cells) => csvLine(cells)).join("");
    })(),
  );
});
