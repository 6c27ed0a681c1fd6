// Does without one document, with a reason, and goes back to what is asked.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { waiveEvidence } from "#app/use-cases/waive-evidence.server.ts";
import { WaiveForm } from "./review.form.ts";

const Params = z.object({ engagementId: z.uuid(), requestId: z.uuid() });

export const action = staffChanges(
  "evidence.review",
  Params,
  WaiveForm,
  async ({ context, refuse }, ids, { reason }) => {
    const result = await waiveEvidence(context, { ...ids, reason });
    if (result.ok) return redirect(`/engagements/${ids.engagementId}/evidence?done=waived`);
    return refuse({ "": ["This document is not asked for any more. Load the page again."] }, 409);
  },
);
