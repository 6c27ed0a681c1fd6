// Asks whoever sent the agreement to confirm that this contact may sign.
import { redirect } from "@remix-run/node";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { askForAuthority } from "#app/use-cases/ask-for-authority.server.ts";
import { OwnAgreementParams } from "./agreement.form.ts";
import { AskForm } from "./signatories.form.ts";

export const action = supplierChanges(
  "own.agreement.sign",
  OwnAgreementParams,
  AskForm,
  async ({ context }, { agreementId }, { note }) => {
    if (!(await askForAuthority(context, agreementId, note))) throw notFound();
    return redirect(`/portal/agreements/${agreementId}?done=asked#sign`);
  },
);
