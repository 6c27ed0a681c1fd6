// Sends a certificate back, with what is missing.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendReturnsBack } from "#app/use-cases/send-returns-back.server.ts";

const why = "Say what is missing: the supplier reads it.";

export const action = staffChanges(
  "return.review",
  z.object({ engagementId: z.uuid() }),
  z.object({ note: z.string(why).trim().min(5, why).max(1000, why) }),
  async ({ context }, { engagementId }, { note }) => {
    const outcome = await sendReturnsBack(context, { engagementId, note });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(`/returns/${engagementId}${outcome.ok ? "" : `?trouble=${outcome.reason}`}`);
  },
);
