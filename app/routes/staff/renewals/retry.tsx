// Tries again for those of a round whose text could not be sent.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { retryRenewalRound } from "#app/use-cases/send-renewal-round.server.ts";
import { RoundParams } from "./renewals.form.ts";

export const action = staffChanges(
  "agreement.write",
  RoundParams,
  z.object({}),
  async ({ context }, { roundId }) => {
    const done = await retryRenewalRound(context, roundId);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/agreements/renewals/${roundId}?done=${done.ok ? "retried" : "settled"}`);
  },
);
