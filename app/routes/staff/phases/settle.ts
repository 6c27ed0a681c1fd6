// Refuses or withdraws a proposed phase and leads back to the phases.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { settlePhase } from "#app/use-cases/settle-phase.server.ts";
import { SettleForm } from "./phase.form.ts";

export const action = staffChanges(
  "phase.propose",
  z.object({ engagementId: z.uuid(), proposalId: z.uuid() }),
  SettleForm,
  async ({ context }, { engagementId, proposalId }, { reason }) => {
    const outcome = await settlePhase(context, { engagementId, proposalId, reason });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=settled" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}/phases?${say}`);
  },
);
