// Ends a round before everybody signed.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { isReason } from "#app/routes/staff/agreements/agreement.form.ts";
import { endRenewalRound } from "#app/use-cases/end-renewal-round.server.ts";
import { ReasonForm, RoundParams } from "./renewals.form.ts";

export const action = staffChanges(
  "agreement.write",
  RoundParams,
  ReasonForm,
  async ({ context }, { roundId }, { reason }) => {
    const page = `/agreements/renewals/${roundId}`;
    if (!isReason(reason)) return redirect(`${page}?done=reason`);
    const done = await endRenewalRound(context, roundId, reason);
    if (!done.ok) throw notFound();
    return redirect(`${page}?done=ended`);
  },
);
