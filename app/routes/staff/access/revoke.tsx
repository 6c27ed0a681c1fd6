// Taking access back, with the reason: from that moment nothing opens by it any more.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { readAccessRequest } from "#app/access/read-access-request.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { SayWhy } from "#app/screens/access/say-why.tsx";
import { revokeAccess } from "#app/use-cases/revoke-access.server.ts";
import { RevokeAccessForm } from "./decision.form.ts";

export const meta = () => [{ title: "Revoke · Access · Flowdown" }];

const Params = z.object({ requestId: z.uuid() });

export const loader = forStaff(
  "access.revoke",
  Params,
  async ({ reader, context, today }, { requestId }) => {
    const { request, may } = await readAccessRequest(reader, requestId, context.staff, today);
    return {
      requestId,
      about: `${request.supplierName}: ${request.materialTitle}`,
      possible: may.revoke,
    };
  },
);

export const action = staffChanges(
  "access.revoke",
  Params,
  RevokeAccessForm,
  async ({ context, refuse }, { requestId }, { reason, breach }) => {
    const outcome = await revokeAccess(context, { requestId, reason, breach: breach === "on" });
    if (outcome.ok) return redirect(`/access/${requestId}`);
    if (outcome.reason === "missing") throw notFound();
    return refuse({ "": ["Somebody revoked this access a moment ago."] }, 409);
  },
);

export default function Revoke() {
  const lastResult = useActionData<typeof action>()?.reply;
  return (
    <SayWhy
      {...useLoaderData<typeof loader>()}
      lastResult={lastResult}
      title="Revoke access"
      lede="From that moment nothing opens. The supplier gets a mail that says so, without your reason. A revoked grant never comes back: access is requested anew."
      breach
      hint="Kept in the chain of custody of the item. Colleagues and auditors read it."
      button="Revoke access"
      trouble="Not revoked yet"
    />
  );
}
