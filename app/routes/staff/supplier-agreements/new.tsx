// Begins one more agreement with a supplier, of the kind that was chosen.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { draftPaper } from "#app/use-cases/draft-paper.server.ts";
import { NewAgreementForm, SupplierParams } from "./supplier-agreements.form.ts";

export const action = staffChanges(
  "agreement.write",
  SupplierParams,
  NewAgreementForm,
  async ({ context }, { supplierId }, { kind, engagementId, reason }) => {
    const page = `/suppliers/${supplierId}/agreements`;
    if (kind === undefined) return redirect(`${page}?done=kind`);
    // a deed stands under a head agreement, which is chosen on the engagement's own page
    if (kind === "deed")
      return redirect(
        engagementId ? `/engagements/${engagementId}/agreement` : `${page}?done=engagement`,
      );
    const wish = { kind, engagementId: engagementId ?? null, reason };
    const done = await draftPaper(context, supplierId, wish);
    if (done.ok)
      return redirect(`/agreements/${done.id}/draft?done=${done.begun ? "drafted" : "exists"}`);
    if (done.reason === "missing") throw notFound();
    return redirect(`${page}?done=${done.reason}`);
  },
);
