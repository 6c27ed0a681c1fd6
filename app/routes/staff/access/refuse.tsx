// Refusing a request for access, with the reason.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { readAccessRequest } from "#app/access/read-access-request.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { SayWhy } from "#app/screens/access/say-why.tsx";
import { refuseAccess } from "#app/use-cases/refuse-access.server.ts";
import { RefuseAccessForm } from "./decision.form.ts";

export const meta = () => [{ title: "Refuse · Access · Flowdown" }];

const Params = z.object({ requestId: z.uuid() });

export const loader = forStaff(
  "access.decide",
  Params,
  async ({ reader, context, today }, { requestId }) => {
    const { request, may } = await readAccessRequest(reader, requestId, context.staff, today);
    return {
      requestId,
      about: `${request.supplierName}: ${request.materialTitle}`,
      possible: may.decide,
    };
  },
);

export const action = staffChanges(
  "access.decide",
  Params,
  RefuseAccessForm,
  async ({ context, refuse }, { requestId }, { reason }) => {
    const outcome = await refuseAccess(context, { requestId, reason });
    if (outcome.ok) return redirect(`/access/${requestId}`);
    if (outcome.reason === "missing") throw notFound();
    return refuse(
      {
        "": [
          outcome.reason === "settled"
            ? "Somebody settled this request a moment ago."
            : "You asked for this access, so another person decides it.",
        ],
      },
      409,
    );
  },
);

export default function Refuse() {
  const lastResult = useActionData<typeof action>()?.reply;
  return (
    <SayWhy
      {...useLoaderData<typeof loader>()}
      lastResult={lastResult}
      title="Refuse the request"
      lede="The request is closed and kept with your reason. The business owner can ask again."
      hint="What would have to be different. Colleagues read it; the supplier does not."
      button="Refuse"
      trouble="Not refused yet"
    />
  );
}
