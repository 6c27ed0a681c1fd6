// Withdraws an engagement and leads back to its page.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawEngagement } from "#app/use-cases/withdraw-engagement.server.ts";
import { WithdrawForm } from "./engagement.form.ts";

export const action = staffChanges(
  "engagement.send",
  z.object({ engagementId: z.uuid() }),
  WithdrawForm,
  async ({ context }, { engagementId }, form) => {
    const outcome = await withdrawEngagement(context, { engagementId, ...form });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=withdrawn" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}?${say}`);
  },
);
