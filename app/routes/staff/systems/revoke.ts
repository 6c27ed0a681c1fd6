// Takes a token of another system back.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { revokeGateToken } from "#app/use-cases/revoke-gate-token.server.ts";

export const action = staffChanges(
  "systems.manage",
  z.object({ tokenId: z.uuid() }),
  z.object({}),
  async ({ context }, { tokenId }) => {
    const outcome = await revokeGateToken(context, tokenId);
    if (!outcome.ok) throw notFound();
    return redirect("/systems");
  },
);
