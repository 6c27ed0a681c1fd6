// Withdraws what is not in force, terminates what is, with a reason.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { endAgreement } from "#app/use-cases/end-agreement.server.ts";
import { AgreementParams, EndForm, isReason } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.write",
  AgreementParams,
  EndForm,
  async ({ context }, { agreementId }, { how, reason }) => {
    const page = `/agreements/${agreementId}`;
    if (!isReason(reason)) return redirect(`${page}?done=reason`);
    const done = await endAgreement(context, agreementId, how, reason);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`${page}?done=${done.ok ? "ended" : done.reason}`);
  },
);
