// Hands a supplier the bytes of an item: judged and recorded first, then streamed as a download. Only by a pressed button.
import { Readable } from "node:stream";
import { z } from "zod";
import { supplierSends } from "#app/access/doors.server.ts";
import { attachmentHeader } from "#app/files/content-disposition.ts";
import { FILE_KINDS, mediaTypeOf } from "#app/files/file-kind.server.ts";
import { PORTAL_MATERIAL_WORDS } from "#app/screens/material/portal-material-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { openMaterial } from "#app/use-cases/open-material.server.ts";

export const action = supplierSends(
  "own.material",
  z.object({ grantId: z.uuid() }),
  async ({ context }, { grantId }) => {
    const opened = await openMaterial(context, grantId);
    if (!opened.ok)
      return new Response(wordsFor(PORTAL_MATERIAL_WORDS, context.supplier.language).gone, {
        status: 404,
        headers: { "Content-Type": "text/plain; charset=utf-8" },
      });
    const kind = FILE_KINDS.find((known) => known === opened.type);
    return new Response(Readable.toWeb(opened.bytes) as ReadableStream<Uint8Array>, {
      headers: {
        "Content-Type": kind ? mediaTypeOf(kind) : "application/octet-stream",
        "Content-Length": String(opened.size),
        "Content-Disposition": attachmentHeader(opened.name),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "no-store, private",
      },
    });
  },
);
