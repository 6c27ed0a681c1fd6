// Throws away an agreement that was read in but not registered.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { discardIntake } from "#app/use-cases/discard-intake.server.ts";
import { IntakeParams, NoForm } from "./intake.form.ts";

export const action = staffChanges(
  "agreement.write",
  IntakeParams,
  NoForm,
  async ({ context }, { intakeId }) => {
    const done = await discardIntake(context, intakeId);
    if (!done.ok) throw notFound();
    return redirect("/agreements/import?note=discarded");
  },
);
