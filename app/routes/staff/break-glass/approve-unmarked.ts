// Decides, as the second administrator, that a PDF is handed out without marks.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { approveUnmarked } from "#app/use-cases/approve-unmarked.server.ts";

export const action = staffChanges(
  "break_glass.manage",
  z.object({ breakGlassId: z.uuid() }),
  z.object({}),
  async ({ context }, { breakGlassId }) => {
    const outcome = await approveUnmarked(context, breakGlassId);
    if (!outcome.ok) throw notFound();
    return redirect("/break-glass");
  },
);
