// Granting access. A refusal of the gate comes back here with every condition as it stands now; nothing typed is lost.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { readAccessRequest } from "#app/access/read-access-request.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ApproveForm } from "#app/screens/access/approve-form.tsx";
import { RequestPage } from "#app/screens/access/request-page.tsx";
import { approveAccess, type ApprovalRefusal } from "#app/use-cases/approve-access.server.ts";
import { ApproveAccessForm } from "./decision.form.ts";

export const meta = () => [{ title: "Approve · Access · Flowdown" }];

const Params = z.object({ requestId: z.uuid() });

export const loader = forStaff(
  "access.decide",
  Params,
  ({ reader, context, today }, { requestId }) =>
    readAccessRequest(reader, requestId, context.staff, today),
);

const FIELD: Readonly<Partial<Record<ApprovalRefusal, string>>> = {
  until_past: "endsOn",
  until_after_request: "endsOn",
};

const WORDS: Readonly<Record<Exclude<ApprovalRefusal, "missing">, string>> = {
  settled: "Somebody settled this request a moment ago. Nothing was granted twice.",
  own_request: "You asked for this access, so another person decides it.",
  gate_closed:
    "The gate is closed at this moment, so nothing was granted. What is missing is listed on this page, with who must act.",
  until_past: "This day is over. Choose today or a later day.",
  until_after_request: "This is later than was asked for. Choose that day or an earlier one.",
};

export const action = staffChanges(
  "access.decide",
  Params,
  ApproveAccessForm,
  async ({ context, refuse }, { requestId }, form) => {
    const outcome = await approveAccess(context, { requestId, ...form });
    if (outcome.ok) return redirect(`/access/${requestId}`);
    if (outcome.reason === "missing") throw notFound();
    return refuse({ [FIELD[outcome.reason] ?? ""]: [WORDS[outcome.reason]] }, 409);
  },
);

export default function Approve() {
  const shown = useLoaderData<typeof loader>();
  const { id: requestId, untilOn } = shown.request;
  const lastResult = useActionData<typeof action>()?.reply;
  return (
    <RequestPage
      {...shown}
      trouble={lastResult?.error?.[""] ?? undefined}
      approve={<ApproveForm {...{ requestId, untilOn, lastResult, ...shown }} />}
    />
  );
}
