// A certificate as the very text that was sealed.
import { z } from "zod";
import { deliveryText } from "#app/access/delivery-receipt.server.ts";
import { forStaff } from "#app/access/doors.server.ts";

export const loader = forStaff(
  "return.read",
  z.object({ recordId: z.uuid() }),
  async ({ reader }, { recordId }) => deliveryText(reader, recordId),
);
