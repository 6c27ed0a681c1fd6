// Proposes to open a phase of disclosure and leads back to the phases.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { proposePhase } from "#app/use-cases/propose-phase.server.ts";
import { ProposeForm } from "./phase.form.ts";

export const action = staffChanges(
  "phase.propose",
  z.object({ engagementId: z.uuid() }),
  ProposeForm,
  async ({ context }, { engagementId }, wish) => {
    const outcome = await proposePhase(context, { engagementId, wish });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=proposed" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}/phases?${say}#${wish.phase}`);
  },
);
