// A contact takes a passkey of its own away.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { removeOwnPasskey } from "#app/use-cases/remove-own-passkey.server.ts";

export const action = supplierChanges(
  "own.account",
  z.object({ passkeyId: z.uuid() }),
  z.object({}),
  async ({ context }, { passkeyId }) => {
    const done = await removeOwnPasskey(context, passkeyId);
    if (done.ok) return redirect("/portal/account?done=passkey");
    if (done.reason === "missing") throw notFound();
    return redirect("/portal/account?done=by_link");
  },
);
