// Asks for one more document under an engagement and goes back to what is asked.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { requestEvidence } from "#app/use-cases/request-evidence.server.ts";
import { RequestForm } from "./review.form.ts";

const Params = z.object({ engagementId: z.uuid() });

export const action = staffChanges(
  "evidence.review",
  Params,
  RequestForm,
  async ({ context, refuse }, { engagementId }, form) => {
    const result = await requestEvidence(context, {
      ...form,
      engagementId,
      required: form.required === "on",
    });
    if (result.ok) return redirect(`/engagements/${engagementId}/evidence?done=requested`);
    if (result.reason === "not-found") throw notFound();
    return result.reason === "past"
      ? refuse({ dueOn: ["This day is past. Choose today or a later day."] })
      : refuse({ "": ["This engagement is not open, so nothing more can be asked."] }, 409);
  },
);
