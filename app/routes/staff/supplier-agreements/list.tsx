// Everything agreed with one supplier, and the beginning of another agreement.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { SupplierAgreements } from "#app/screens/agreements/supplier-agreements.tsx";
import { findPaperSupplier, listPaperEngagements, listSupplierAgreements } from "#db/papers.ts";
import { NOTES, SupplierAgreementsParams } from "./supplier-agreements.form.ts";

export const meta = () => [{ title: "Agreements with a supplier · Flowdown" }];

export const loader = forStaff(
  "agreement.read",
  SupplierAgreementsParams,
  async ({ reader, context }, { supplierId, done }) => {
    const supplier = await findPaperSupplier(reader, supplierId);
    if (!supplier) throw notFound();
    const engagements = await listPaperEngagements(reader, supplierId);
    return {
      supplier,
      agreements: await listSupplierAgreements(reader, supplierId),
      engagements: engagements.map(({ id, title }) => ({ id, title })),
      mayWrite: staffMay(context.staff.roles, "agreement.write") && supplier.status === "active",
      note: done ? NOTES[done] : null,
    };
  },
);

export default function Agreements() {
  return <SupplierAgreements {...useLoaderData<typeof loader>()} />;
}
