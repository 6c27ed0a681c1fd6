// Accepts what a supplier certified about its copies.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { acceptReturns } from "#app/use-cases/accept-returns.server.ts";

export const action = staffChanges(
  "return.review",
  z.object({ engagementId: z.uuid() }),
  z.object({}),
  async ({ context }, { engagementId }) => {
    const outcome = await acceptReturns(context, engagementId);
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(`/returns/${engagementId}${outcome.ok ? "" : `?trouble=${outcome.reason}`}`);
  },
);
