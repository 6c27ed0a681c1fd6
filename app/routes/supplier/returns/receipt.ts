// A supplier's own certificate as a sealed record: checkable without this portal.
import { z } from "zod";
import { deliveryReceipt } from "#app/access/delivery-receipt.server.ts";
import { forSupplier } from "#app/access/doors.server.ts";

export const loader = forSupplier(
  "own.returns",
  z.object({ recordId: z.uuid() }),
  async ({ reader, context }, { recordId }) =>
    deliveryReceipt(reader, context.portal, recordId, context.supplier.supplierId),
);
