// Moves the last day for one supplier of a round.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { moveRenewal } from "#app/use-cases/change-renewal.server.ts";
import { backToRound } from "./back-to-round.server.ts";
import { MoveForm, RenewalParams } from "./renewals.form.ts";

const Day = z.iso.date();

export const action = staffChanges(
  "agreement.write",
  RenewalParams,
  MoveForm,
  async ({ context }, { renewalId }, { dueOn }) => {
    const page = await backToRound(context, renewalId);
    if (!Day.safeParse(dueOn).success) return redirect(`${page}?done=day`);
    const done = await moveRenewal(context, renewalId, dueOn);
    return redirect(`${page}?done=${done.ok ? "moved" : done.reason}`);
  },
);
