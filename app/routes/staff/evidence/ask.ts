// Sends a message about a document to its supplier and goes back to it.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { askAboutEvidence } from "#app/use-cases/ask-about-evidence.server.ts";
import { AskForm } from "./review.form.ts";

const Params = z.object({ evidenceId: z.uuid() });

export const action = staffChanges(
  "evidence.review",
  Params,
  AskForm,
  async ({ context }, { evidenceId }, { text }) => {
    const result = await askAboutEvidence(context, { evidenceId, text });
    if (!result.ok) throw notFound();
    return redirect(`/evidence/${evidenceId}#messages`);
  },
);
