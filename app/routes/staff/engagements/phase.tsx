// Opens a phase of disclosure and leads back to the engagement.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { openPhase } from "#app/use-cases/open-phase.server.ts";
import { PhaseForm } from "./engagement.form.ts";

export const action = staffChanges(
  "phase.open",
  z.object({ engagementId: z.uuid() }),
  PhaseForm,
  async ({ context }, { engagementId }, facts) => {
    const outcome = await openPhase(context, { engagementId, facts });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=phase" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}?${say}`);
  },
);
