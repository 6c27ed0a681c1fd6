// Sends exactly the previewed text to the supplier.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendAgreement } from "#app/use-cases/send-agreement.server.ts";
import { EngagementParams, SendForm } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.write",
  EngagementParams,
  SendForm,
  async ({ context }, { engagementId }, form) => {
    const wish = { ...form, knowsGap: form.knowsGap === "on" };
    const done = await sendAgreement(context, engagementId, wish);
    if (done.ok) return redirect(`/agreements/${done.id}?done=sent`);
    if (done.reason === "missing") throw notFound();
    return redirect(`/engagements/${engagementId}/agreement?done=${done.reason}`);
  },
);
