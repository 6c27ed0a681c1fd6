// Hands a supplier a copy of an item: judged, marked and recorded first, then streamed. Only by a pressed button.
import { z } from "zod";
import { supplierSends } from "#app/access/doors.server.ts";
import { materialRefused } from "#app/access/material-refusals.server.ts";
import { fileResponse } from "#app/files/file-response.server.ts";
import { openMaterial } from "#app/use-cases/open-material.server.ts";

export const action = supplierSends(
  "own.material",
  z.object({ grantId: z.uuid() }),
  async ({ context }, { grantId }) => {
    const opened = await openMaterial(context, grantId, "download");
    if (opened.ok) return fileResponse(opened, opened.bytes);
    return materialRefused(opened.reason, context.supplier.language);
  },
);
