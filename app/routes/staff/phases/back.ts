// Goes back to an earlier phase and leads back to the phases.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { goBackToPhase } from "#app/use-cases/go-back-to-phase.server.ts";
import { BackForm } from "./phase.form.ts";

export const action = staffChanges(
  "phase.close",
  z.object({ engagementId: z.uuid() }),
  BackForm,
  async ({ context }, { engagementId }, form) => {
    const outcome = await goBackToPhase(context, { engagementId, ...form });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=back" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}/phases?${say}`);
  },
);
