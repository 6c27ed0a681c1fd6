// Asks to hand out a PDF without marks.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { askUnmarked } from "#app/use-cases/ask-unmarked.server.ts";

const why = "Say why it has to go out without marks, in at least ten characters.";

export const action = staffChanges(
  "break_glass.manage",
  z.object({ breakGlassId: z.uuid() }),
  z.object({
    reason: z.string(why).trim().min(10, why).max(2000, "A reason has at most 2,000 characters."),
  }),
  async ({ context }, { breakGlassId }, { reason }) => {
    const outcome = await askUnmarked(context, { id: breakGlassId, reason });
    if (!outcome.ok) throw notFound();
    return redirect("/break-glass");
  },
);
