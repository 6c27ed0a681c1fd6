// Takes sections back from one colleague.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { takeBackSections } from "#app/use-cases/take-back-sections.server.ts";

export const action = supplierChanges(
  "own.handover",
  z.object({ assessmentId: z.uuid(), contactId: z.uuid() }),
  z.object({}),
  async ({ context }, { assessmentId, contactId }) => {
    const done = await takeBackSections(context, assessmentId, contactId);
    if (!done.ok) throw notFound();
    return redirect(`/portal/assessments/${assessmentId}/handover`);
  },
);
