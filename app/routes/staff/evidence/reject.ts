// Rejects one document with a reason and goes back to it.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { rejectEvidence } from "#app/use-cases/reject-evidence.server.ts";
import { RejectForm } from "./review.form.ts";

const Params = z.object({ evidenceId: z.uuid() });

export const action = staffChanges(
  "evidence.review",
  Params,
  RejectForm,
  async ({ context, refuse }, { evidenceId }, form) => {
    const result = await rejectEvidence(context, { ...form, evidenceId });
    if (result.ok) return redirect(`/evidence/${evidenceId}?done=rejected`);
    if (result.reason === "not-found") throw notFound();
    return refuse(
      {
        "": [
          "Somebody else reviewed, described or replaced it in the meantime. Load the page again to see what stands now; nothing was overwritten.",
        ],
      },
      409,
    );
  },
);
