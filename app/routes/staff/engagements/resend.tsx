// Sends a fresh link and leads back to the engagement.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { resendInvitation } from "#app/use-cases/resend-invitation.server.ts";
import { SendForm } from "./engagement.form.ts";

export const action = staffChanges(
  "engagement.send",
  z.object({ engagementId: z.uuid() }),
  SendForm,
  async ({ context }, { engagementId }, form) => {
    const outcome = await resendInvitation(context, {
      engagementId,
      kind: "invitation",
      contactId: form.contactId ?? null,
    });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=resent" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}?${say}`);
  },
);
