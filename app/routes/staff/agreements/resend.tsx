// Asks once more for the supplier's signature on the same text.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { resendAgreement } from "#app/use-cases/resend-agreement.server.ts";
import { AgreementParams, ResendForm } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.write",
  AgreementParams,
  ResendForm,
  async ({ context }, { agreementId }, { days }) => {
    const done = await resendAgreement(context, agreementId, days);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/agreements/${agreementId}?done=${done.ok ? "resent" : done.reason}`);
  },
);
