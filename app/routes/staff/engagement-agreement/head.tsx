// Chooses the head agreement an engagement stands under.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { chooseHeadAgreement } from "#app/use-cases/choose-head-agreement.server.ts";
import { EngagementParams, HeadForm } from "./agreement.form.ts";

export const action = staffChanges(
  "agreement.write",
  EngagementParams,
  HeadForm,
  async ({ context }, { engagementId }, { headId }) => {
    const done = await chooseHeadAgreement(context, engagementId, headId);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(
      `/engagements/${engagementId}/agreement?done=${done.ok ? "head" : done.reason}`,
    );
  },
);
