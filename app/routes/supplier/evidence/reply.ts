// Takes a supplier's message about one of its documents and goes back to it.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { replyAboutEvidence } from "#app/use-cases/reply-about-evidence.server.ts";
import { ReplyForm } from "./piece.form.ts";

const Params = z.object({ evidenceId: z.uuid() });

export const action = supplierChanges(
  "own.evidence",
  Params,
  ReplyForm,
  async ({ context }, { evidenceId }, { text }) => {
    const result = await replyAboutEvidence(context, { evidenceId, text });
    if (!result.ok) throw notFound();
    return redirect(`/portal/evidence/${evidenceId}#messages`);
  },
);
