// The verifier as a file: what an auditor runs on a machine of their own.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import verifier from "#app/sealing/verify.mjs?raw";

export const loader = forStaff("audit.export", z.object({}), async () =>
  Promise.resolve(
    new Response(verifier, {
      headers: {
        "Content-Type": "text/javascript; charset=utf-8",
        "Content-Disposition": 'attachment; filename="verify.mjs"',
      },
    }),
  ),
);
