// Begins a draft: the first one with proposed terms, a later one with the terms in force.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { draftAgreement } from "#app/use-cases/draft-agreement.server.ts";
import { BeginForm, EngagementParams } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.write",
  EngagementParams,
  BeginForm,
  async ({ context }, { engagementId }, { reason }) => {
    const done = await draftAgreement(context, engagementId, reason);
    if (!done.ok && done.reason === "missing") throw notFound();
    const note = done.ok ? "drafted" : done.reason;
    return redirect(`/engagements/${engagementId}/agreement?done=${note}`);
  },
);
