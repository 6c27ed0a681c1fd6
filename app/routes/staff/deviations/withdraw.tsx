// Takes a proposed gap back, or ends an accepted one before its day.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawDeviation } from "#app/use-cases/withdraw-deviation.server.ts";
import { DeviationParams, WithdrawForm } from "./deviation.form.ts";

export const action = staffChanges(
  "deviation.propose",
  DeviationParams,
  WithdrawForm,
  async ({ context }, { deviationId }, { reason }) => {
    const done = await withdrawDeviation(context, deviationId, reason);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/deviations/${deviationId}?done=${done.ok ? "withdrawn" : "settled"}`);
  },
);
