// Sends exactly the previewed text of a paper to the supplier.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendPaper } from "#app/use-cases/send-paper.server.ts";
import { PaperParams, SendPaperForm } from "./paper.form.ts";

export const action = staffChanges(
  "agreement.write",
  PaperParams,
  SendPaperForm,
  async ({ context }, { agreementId }, form) => {
    const done = await sendPaper(context, agreementId, form);
    if (done.ok) return redirect(`/agreements/${agreementId}?done=sent`);
    if (done.reason === "missing") throw notFound();
    return redirect(`/agreements/${agreementId}/draft?done=${done.reason}`);
  },
);
