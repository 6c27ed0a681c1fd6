// Approves an emergency access as the second administrator.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { approveBreakGlass } from "#app/use-cases/approve-break-glass.server.ts";

export const action = staffChanges(
  "break_glass.manage",
  z.object({ breakGlassId: z.uuid() }),
  z.object({}),
  async ({ context }, { breakGlassId }) => {
    const outcome = await approveBreakGlass(context, breakGlassId);
    if (!outcome.ok) throw notFound();
    return redirect("/break-glass");
  },
);
