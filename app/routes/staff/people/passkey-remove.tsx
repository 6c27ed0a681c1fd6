// Takes a lost passkey away from its owner.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { removePasskey } from "#app/use-cases/remove-passkey.server.ts";
import { PasskeyParams, RemovePasskeyForm } from "./passkeys.form.ts";

const SHORTEST_REASON = 10;

export const action = staffChanges(
  "people.manage",
  PasskeyParams,
  RemovePasskeyForm,
  async ({ context }, { passkeyId }, { reason }) => {
    if (reason.length < SHORTEST_REASON) return redirect("/people/passkeys?done=reason");
    const done = await removePasskey(context, passkeyId, reason);
    if (done.ok) return redirect("/people/passkeys?done=removed");
    if (done.reason === "missing") throw notFound();
    return redirect("/people/passkeys?done=self");
  },
);
