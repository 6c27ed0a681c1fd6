// The certificate of an erasure as a sealed record: checkable without this portal.
import { deliveryReceipt } from "#app/access/delivery-receipt.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { listDeliveryRecords } from "#db/delivery-records.ts";
import { ErasureParams } from "./erasure.form.ts";

export const loader = forStaff(
  "erasure.read",
  ErasureParams,
  async ({ reader, context }, { erasureId }) => {
    const [record] = await listDeliveryRecords(reader, erasureId);
    if (!record) throw notFound();
    return deliveryReceipt(reader, context.portal, record.id);
  },
);
