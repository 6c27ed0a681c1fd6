// Countersigns exactly the text on the page it was pressed on.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { countersignAgreement } from "#app/use-cases/countersign-agreement.server.ts";
import { AgreementParams, CountersignForm } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.countersign",
  AgreementParams,
  CountersignForm,
  async ({ context }, { agreementId }, { sha256 }) => {
    const done = await countersignAgreement(context, agreementId, sha256);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/agreements/${agreementId}?done=${done.ok ? "countersigned" : done.reason}`);
  },
);
