// Passes the request to sign on to another signatory of the same supplier.
import { redirect } from "@remix-run/node";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { delegateSigning } from "#app/use-cases/delegate-signing.server.ts";
import { OwnAgreementParams } from "./agreement.form.ts";
import { DelegateForm } from "./signatories.form.ts";

export const action = supplierChanges(
  "own.agreement.sign",
  OwnAgreementParams,
  DelegateForm,
  async ({ context }, { agreementId }, { contactId }) => {
    const done = await delegateSigning(context, agreementId, contactId);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(
      `/portal/agreements/${agreementId}?done=${done.ok ? "delegated" : done.reason}`,
    );
  },
);
