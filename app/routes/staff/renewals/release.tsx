// Asks one supplier of a round no more.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { isReason } from "#app/routes/staff/agreements/agreement.form.ts";
import { releaseFromRenewal } from "#app/use-cases/change-renewal.server.ts";
import { backToRound } from "./back-to-round.server.ts";
import { ReasonForm, RenewalParams } from "./renewals.form.ts";

export const action = staffChanges(
  "agreement.write",
  RenewalParams,
  ReasonForm,
  async ({ context }, { renewalId }, { reason }) => {
    const page = await backToRound(context, renewalId);
    if (!isReason(reason)) return redirect(`${page}?done=reason`);
    const done = await releaseFromRenewal(context, renewalId, reason);
    return redirect(`${page}?done=${done.ok ? "released" : done.reason}`);
  },
);
