// The verifier as a file: what an auditor runs on a machine of their own.
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { VERIFIER } from "#app/sealing/assemble-verifier.ts";

export const loader = forStaff("audit.export", z.object({}), async () =>
  Promise.resolve(
    new Response(VERIFIER, {
      headers: {
        "Content-Type": "text/javascript; charset=utf-8",
        "Content-Disposition": 'attachment; filename="verify.mjs"',
      },
    }),
  ),
);
