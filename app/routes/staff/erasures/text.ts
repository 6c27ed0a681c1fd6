// The certificate of an erasure as the very text that was sealed.
import { deliveryText } from "#app/access/delivery-receipt.server.ts";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { listDeliveryRecords } from "#db/delivery-records.ts";
import { ErasureParams } from "./erasure.form.ts";

export const loader = forStaff("erasure.read", ErasureParams, async ({ reader }, { erasureId }) => {
  const [record] = await listDeliveryRecords(reader, erasureId);
  if (!record) throw notFound();
  return deliveryText(reader, record.id);
});
