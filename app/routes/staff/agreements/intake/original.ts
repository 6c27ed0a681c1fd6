// Hands out the file an agreement was read from, as a download; who took it is on record first.
import { staffFetches } from "#app/access/doors.server.ts";
import { fileRefused } from "#app/access/file-refusals.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { openIntakeFile } from "#app/use-cases/open-intake-file.server.ts";
import { IntakeParams } from "./intake.form.ts";

export const loader = staffFetches(
  "agreement.read",
  IntakeParams,
  async ({ context }, { intakeId }) => {
    const opening = await openIntakeFile(context, intakeId);
    if (opening.ok) return opening.response;
    if (opening.reason === "not-found") throw notFound();
    return fileRefused(opening.reason);
  },
);
