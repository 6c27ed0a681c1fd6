// A supplier's own certificate: the very text that was sealed.
import { z } from "zod";
import { deliveryText } from "#app/access/delivery-receipt.server.ts";
import { forSupplier } from "#app/access/doors.server.ts";

export const loader = forSupplier(
  "own.returns",
  z.object({ recordId: z.uuid() }),
  async ({ reader, context }, { recordId }) =>
    deliveryText(reader, recordId, context.supplier.supplierId),
);
