// Taking back one's own request before it was decided; leads back to its page either way.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawAccessRequest } from "#app/use-cases/withdraw-access-request.server.ts";

export const action = staffChanges(
  "access.request",
  z.object({ requestId: z.uuid() }),
  z.object({}),
  async ({ context }, { requestId }) => {
    const outcome = await withdrawAccessRequest(context, requestId);
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    return redirect(`/access/${requestId}`);
  },
);
