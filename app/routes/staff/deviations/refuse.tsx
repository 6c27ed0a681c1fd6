// Refuses a proposed gap, as the second person.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { settleDeviation } from "#app/use-cases/settle-deviation.server.ts";
import { DeviationParams } from "./deviation.form.ts";

export const action = staffChanges(
  "deviation.confirm",
  DeviationParams,
  z.object({}),
  async ({ context }, { deviationId }) => {
    const done = await settleDeviation(context, deviationId, "refused");
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/deviations/${deviationId}?done=${done.ok ? "refused" : done.reason}`);
  },
);
