// Keeps what is typed about the agreement along the way.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { describeIntake } from "#app/use-cases/describe-intake.server.ts";
import { DetailsForm, IntakeParams } from "./intake.form.ts";

export const action = staffChanges(
  "agreement.write",
  IntakeParams,
  DetailsForm,
  async ({ context }, { intakeId }, { effectiveOn, endsOn, ...names }) => {
    const done = await describeIntake(context, intakeId, {
      ...names,
      effectiveOn: effectiveOn ?? null,
      endsOn: endsOn ?? null,
    });
    if (!done.ok) throw notFound();
    return redirect(`/agreements/import/${intakeId}?note=described#register`);
  },
);
