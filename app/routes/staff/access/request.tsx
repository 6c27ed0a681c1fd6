// One access: the gate condition by condition, the decision, the grant, the history. Its changes have addresses of their own.
import { Form, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { readAccessRequest } from "#app/access/read-access-request.server.ts";
import { ApproveForm } from "#app/screens/access/approve-form.tsx";
import { RequestPage } from "#app/screens/access/request-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";

export const loader = forStaff(
  "access.read",
  z.object({ requestId: z.uuid() }),
  ({ reader, context, today }, { requestId }) =>
    readAccessRequest(reader, requestId, context.staff, today),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.request.supplierName ?? "Request"} · Access · Flowdown` },
];

export default function Request() {
  const shown = useLoaderData<typeof loader>();
  const { id: requestId, untilOn } = shown.request;
  return (
    <RequestPage
      {...shown}
      approve={shown.may.decide && <ApproveForm {...{ requestId, untilOn, ...shown }} />}
      withdraw={
        shown.may.withdraw && (
          <Form method="post" action={`/access/${requestId}/withdraw`}>
            <SubmitButton quiet>Withdraw the request</SubmitButton>
          </Form>
        )
      }
    />
  );
}
