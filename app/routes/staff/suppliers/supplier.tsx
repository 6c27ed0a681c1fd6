// One supplier: where it stands, what is under way, whom to write to, what happened.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { isLate } from "#app/screens/engagements/engagement-state.ts";
import { SupplierPage } from "#app/screens/suppliers/supplier-page.tsx";
import { readMissingPapers } from "#app/use-cases/parts/missing-papers.ts";
import { listAcceptedGaps } from "#db/accepted-gaps.ts";
import { listContacts } from "#db/contacts.ts";
import { listEngagements } from "#db/engagement-list.ts";
import { listHoldsOfSupplier } from "#db/legal-holds.ts";
import { listDependants } from "#db/supplier-dependants.ts";
import { listSupplierEvents } from "#db/supplier-history.ts";
import { findErasedAt } from "#db/supplier-keys.ts";
import { findSupplier } from "#db/suppliers.ts";

const Params = z.object({
  supplierId: z.uuid(),
  done: z
    .enum(["added", "saved", "archived", "restored", "contact", "removed"])
    .optional()
    .catch(undefined),
  /** The archive was refused: show what depends on the supplier. */
  refused: z.enum(["archive"]).optional().catch(undefined),
});

export const meta = ({ data }: { data?: { supplier: { legalName: string } } }) => [
  { title: `${data?.supplier.legalName ?? "Supplier"} · Flowdown` },
];

export const loader = forStaff(
  "supplier.read",
  Params,
  async ({ reader, context, today }, { supplierId, done, refused }) => {
    const supplier = await findSupplier(reader, supplierId, today);
    if (!supplier) throw notFound();
    const may = (permission: Parameters<typeof staffMay>[1]) =>
      staffMay(context.staff.roles, permission);
    const engagements = await listEngagements(reader, { supplierId }, { size: 20 }, today);
    const events = await listSupplierEvents(reader, supplierId, { limit: 30 });
    return {
      supplier,
      today,
      done,
      engagements: engagements.rows.map((row) => ({ ...row, late: isLate(row, today) })),
      contacts: (await listContacts(reader, supplierId)).map((one) => ({ ...one, supplierId })),
      dependants: refused ? await listDependants(reader, supplierId) : null,
      events,
      gaps: await listAcceptedGaps(reader, { suppliers: [supplierId] }),
      papers: await readMissingPapers(reader, { supplierId }, today),
      holds: await listHoldsOfSupplier(reader, supplierId),
      erasedAt: await findErasedAt(reader, supplierId),
      may: {
        hold: may("hold.write"),
        erase: may("erasure.manage"),
        write: may("supplier.write"),
        engage: may("engagement.write"),
        seeAccess: may("access.read"),
        seeAgreements: may("agreement.read"),
        seeGaps: may("deviation.read"),
      },
    };
  },
);

export default function Supplier() {
  return <SupplierPage {...useLoaderData<typeof loader>()} />;
}
