// Records that the agreement says nothing about the terms for which nothing was found.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { leaveTermsOut } from "#app/use-cases/leave-terms-out.server.ts";
import { IntakeParams, NoForm } from "./intake.form.ts";

export const action = staffChanges(
  "agreement.write",
  IntakeParams,
  NoForm,
  async ({ context }, { intakeId }) => {
    const done = await leaveTermsOut(context, intakeId);
    if (!done.ok) throw notFound();
    return redirect(`/agreements/import/${intakeId}?note=left-out#terms`);
  },
);
