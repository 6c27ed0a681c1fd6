// Consents to a subcontractor.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { consentToSubcontractor } from "#app/use-cases/consent-to-subcontractor.server.ts";
import { ConsentForm, EdgeParams } from "./chain.form.ts";

export const action = staffChanges(
  "chain.decide",
  EdgeParams,
  ConsentForm,
  async ({ context }, { subcontractingId: edgeId }, { level, company, note }) => {
    const supplierId = company === "new" ? null : company;
    const done = await consentToSubcontractor(context, edgeId, { level, supplierId, note });
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/chain/edges/${edgeId}?done=${done.ok ? "consented" : done.reason}`);
  },
);
