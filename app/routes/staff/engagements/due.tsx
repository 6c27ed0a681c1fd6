// Moves the due day and leads back to the engagement.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { moveDueDay } from "#app/use-cases/move-due-day.server.ts";
import { DueForm } from "./engagement.form.ts";

export const action = staffChanges(
  "engagement.write",
  z.object({ engagementId: z.uuid() }),
  DueForm,
  async ({ context }, { engagementId }, form) => {
    const outcome = await moveDueDay(context, { engagementId, ...form });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=due" : `trouble=${outcome.reason}`;
    return redirect(`/engagements/${engagementId}?${say}`);
  },
);
