// Sends a draft and leads back to its page.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendInvitation } from "#app/use-cases/send-invitation.server.ts";
import { SendForm } from "./engagement.form.ts";

export const action = staffChanges(
  "engagement.send",
  z.object({ engagementId: z.uuid() }),
  SendForm,
  async ({ context }, { engagementId }, form) => {
    const outcome = await sendInvitation(context, {
      engagementId,
      contactId: form.contactId ?? null,
    });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=sent" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}?${say}`);
  },
);
