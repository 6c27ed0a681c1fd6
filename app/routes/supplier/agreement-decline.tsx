// Declines exactly the text on the page, with a reason.
import { redirect } from "@remix-run/node";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { declineAgreement } from "#app/use-cases/decline-agreement.server.ts";
import { DeclineForm, OwnAgreementParams } from "./agreement.form.ts";

export const action = supplierChanges(
  "own.agreement.sign",
  OwnAgreementParams,
  DeclineForm,
  async ({ context }, { agreementId }, form) => {
    const page = `/portal/agreements/${agreementId}`;
    const done = await declineAgreement(context, agreementId, form);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`${page}?done=${done.ok ? "declined" : done.reason}`);
  },
);
