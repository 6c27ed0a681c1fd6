// Countersigns exactly the text on the page it was pressed on, by somebody who has just shown who they are.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { stepUp } from "#app/access/step-up.server.ts";
import { countersignAgreement } from "#app/use-cases/countersign-agreement.server.ts";
import { AgreementParams, CountersignForm } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.countersign",
  AgreementParams,
  CountersignForm,
  async ({ context, request }, { agreementId }, { sha256, code }) => {
    const page = `/agreements/${agreementId}`;
    const trouble = await stepUp(context, request, code);
    if (trouble) return redirect(`${page}?done=${trouble}`);
    const done = await countersignAgreement(context, agreementId, sha256);
    if (done.ok) return redirect(`${page}?done=countersigned`);
    if (done.reason === "missing") throw notFound();
    return redirect(`${page}?done=${done.reason === "step_up" ? "needed" : done.reason}`);
  },
);
