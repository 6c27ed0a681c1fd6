// The whole record as a file, one event a line, streamed.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { streamExport } from "#app/sealing/stream-export.server.ts";

export const loader = forStaff("audit.export", z.object({}), async ({ context, today }) =>
  Promise.resolve(
    new Response(streamExport(context.portal, context.scope), {
      headers: {
        "Content-Type": "application/jsonl; charset=utf-8",
        "Content-Disposition": `attachment; filename="flowdown-audit-${today}.jsonl"`,
      },
    }),
  ),
);
