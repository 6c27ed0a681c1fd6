// Hands a supplier the bytes of an item: judged and recorded first, then streamed as a download. Only by a pressed button.
import { z } from "zod";
import { supplierSends } from "#app/access/doors.server.ts";
import { fileResponse } from "#app/files/file-response.server.ts";
import { PORTAL_MATERIAL_WORDS } from "#app/screens/material/portal-material-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { openMaterial } from "#app/use-cases/open-material.server.ts";

export const action = supplierSends(
  "own.material",
  z.object({ grantId: z.uuid() }),
  async ({ context }, { grantId }) => {
    const opened = await openMaterial(context, grantId);
    if (opened.ok) return fileResponse(opened, opened.bytes);
    return new Response(wordsFor(PORTAL_MATERIAL_WORDS, context.supplier.language).gone, {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    });
  },
);
