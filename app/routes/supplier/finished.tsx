// A colleague's "I am finished".
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { finishSections } from "#app/use-cases/finish-sections.server.ts";

export const action = supplierChanges(
  "own.answers.write",
  z.object({ assessmentId: z.uuid() }),
  z.object({}),
  async ({ context }, { assessmentId }) => {
    const done = await finishSections(context, assessmentId);
    if (!done.ok) throw notFound();
    return redirect(`/portal/assessments/${assessmentId}/review`);
  },
);
