// The copies of one engagement: each line, what the supplier says, the certificates, and how long silence lasts.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ReturnsOfEngagement } from "#app/screens/returns/returns-of-engagement.tsx";
import { listDeliveryRecords } from "#db/delivery-records.ts";
import { findEngagement } from "#db/engagements.ts";
import { listHoldsOfSupplier } from "#db/legal-holds.ts";
import { countOpenBelow, listReturnLines, listReturnTerms } from "#db/returns.ts";
import { protectedUntil } from "#scoring/delivery/return-duty.ts";

const Params = z.object({
  engagementId: z.uuid(),
  trouble: z.enum(["below", "nothing"]).optional().catch(undefined),
});

export const loader = forStaff(
  "return.read",
  Params,
  async ({ reader, context, today }, { engagementId, trouble }) => {
    const engagement = await findEngagement(reader, engagementId);
    if (!engagement) throw notFound();
    const { id, title, supplierId, supplierName, state, closedAt } = engagement;
    const endedOn = closedAt?.toISOString().slice(0, 10) ?? null;
    const terms = await listReturnTerms(reader, engagementId);
    return {
      today,
      trouble,
      engagement: { id, title, supplierId, supplierName, state, endedOn },
      lines: await listReturnLines(reader, { engagementId }),
      below: await countOpenBelow(reader, engagementId),
      records: await listDeliveryRecords(reader, engagementId),
      protection:
        endedOn === null
          ? null
          : {
              until: protectedUntil(terms, endedOn),
              said: terms.some((one) => one.terms.survival !== undefined),
            },
      holds: await listHoldsOfSupplier(reader, supplierId, engagementId),
      may: { review: staffMay(context.staff.roles, "return.review") },
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.engagement.supplierName ?? "Returns"} · Returns · Flowdown` },
];

export default function Engagement() {
  return <ReturnsOfEngagement {...useLoaderData<typeof loader>()} />;
}
