// Puts right how closely one clause of a head agreement is passed on.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { correctMode } from "#app/use-cases/correct-mode.server.ts";
import { CorrectionForm, SHORTEST_REASON } from "./mode.form.ts";

export const action = staffChanges(
  "head.correct",
  z.object({ agreementId: z.uuid() }),
  CorrectionForm,
  async ({ context }, { agreementId }, { clause, becomes, reason }) => {
    const page = `/agreements/${agreementId}`;
    if (reason.length < SHORTEST_REASON) return redirect(`${page}?done=mode_reason`);
    const done = await correctMode(context, agreementId, { ...clause, becomes, reason });
    if (done.ok && done.roundId !== null)
      return redirect(`/agreements/renewals/${done.roundId}?done=corrected`);
    if (done.ok) return redirect(`${page}?done=mode_corrected#modes`);
    if (done.reason === "missing") throw notFound();
    return redirect(`${page}?done=${done.reason === "same" ? "mode_same" : "mode_changed"}`);
  },
);
