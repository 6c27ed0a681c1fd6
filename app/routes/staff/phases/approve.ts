// Opens a proposed phase of disclosure and leads back to the phases.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { approvePhase } from "#app/use-cases/approve-phase.server.ts";

export const action = staffChanges(
  "phase.open",
  z.object({ engagementId: z.uuid(), proposalId: z.uuid() }),
  z.object({}),
  async ({ context }, { engagementId, proposalId }) => {
    const outcome = await approvePhase(context, { engagementId, proposalId });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=opened" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}/phases?${say}`);
  },
);
