// Reminds one supplier of a round now.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { remindNow } from "#app/use-cases/change-renewal.server.ts";
import { backToRound } from "./back-to-round.server.ts";
import { RenewalParams } from "./renewals.form.ts";

export const action = staffChanges(
  "agreement.write",
  RenewalParams,
  z.object({}),
  async ({ context }, { renewalId }) => {
    const page = await backToRound(context, renewalId);
    const done = await remindNow(context, renewalId);
    return redirect(`${page}?done=${done.ok ? "reminded" : done.reason}`);
  },
);
