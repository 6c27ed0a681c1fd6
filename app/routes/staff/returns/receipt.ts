// A certificate as a sealed record: checkable without this portal.
import { z } from "zod";
import { deliveryReceipt } from "#app/access/delivery-receipt.server.ts";
import { forStaff } from "#app/access/doors.server.ts";

export const loader = forStaff(
  "return.read",
  z.object({ recordId: z.uuid() }),
  async ({ reader, context }, { recordId }) => deliveryReceipt(reader, context.portal, recordId),
);
