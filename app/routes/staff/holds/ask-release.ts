// Asks the others to lift a hold, for whoever placed it.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { askHoldRelease } from "#app/use-cases/ask-hold-release.server.ts";
import { HoldParams, LiftForm } from "./hold.form.ts";

export const action = staffChanges(
  "hold.write",
  HoldParams,
  LiftForm,
  async ({ context }, { holdId }, { reason }) => {
    const done = await askHoldRelease(context, { holdId, reason });
    if (!done.ok && done.reason !== "settled") throw notFound();
    return redirect(`/holds/${holdId}`);
  },
);
