// Sends a prepared round.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendRenewalRound } from "#app/use-cases/send-renewal-round.server.ts";
import { readDays, RoundParams, SendForm } from "./renewals.form.ts";

export const action = staffChanges(
  "agreement.write",
  RoundParams,
  SendForm,
  async ({ context }, { roundId }, { days: typed, afterwards, message }) => {
    const page = `/agreements/renewals/${roundId}`;
    const days = readDays(typed);
    if (days === null) return redirect(`${page}?done=days`);
    const done = await sendRenewalRound(context, roundId, { days, afterwards, message });
    if (!done.ok && done.reason === "missing") throw notFound();
    const note = done.ok ? "sent" : done.reason === "sent" ? "settled" : done.reason;
    return redirect(`${page}?done=${note}`);
  },
);
