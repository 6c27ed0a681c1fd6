// Ticks a criterion of a phase, or takes the tick back, and leads back to the phases.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { tickCriterion } from "#app/use-cases/tick-criterion.server.ts";
import { TickForm } from "./phase.form.ts";

export const action = staffChanges(
  "phase.propose",
  z.object({ engagementId: z.uuid() }),
  TickForm,
  async ({ context }, { engagementId }, { criterion: criterionId, met, ...form }) => {
    const outcome = await tickCriterion(context, {
      engagementId,
      criterionId,
      ...form,
      met: met === "yes",
    });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=ticked" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}/phases?${say}#${form.phase}`);
  },
);
