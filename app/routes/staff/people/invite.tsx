// Inviting a colleague.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { RoleChoices } from "#app/screens/people/role-choices.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { inviteStaff } from "#app/use-cases/invite-staff.server.ts";
import { InviteForm } from "./people.form.ts";

export const meta = () => [{ title: "Invite a colleague · Flowdown" }];

export const loader = forStaff("people.manage", z.object({}), async () => null);

export const action = staffChanges(
  "people.manage",
  z.object({}),
  InviteForm,
  async ({ context, refuse }, _input, form) => {
    const invited = await inviteStaff(context, form);
    if (!invited.ok)
      return refuse(
        { email: ["Somebody with this address is in the list already. Search for it there."] },
        409,
      );
    return redirect(`/people/${invited.staffId}?done=invited`);
  },
);

export default function Invite() {
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: InviteForm }),
  });
  return (
    <div className="page page-narrow">
      <PageHead
        title="Invite a colleague"
        back={{ href: "/people", label: "People" }}
        lede="They get a link by mail, good for seven days, and choose their own password."
      />
      <Form
        className="form"
        method="post"
        action="/people/invite"
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <ErrorSummary
          title="Not invited yet"
          errors={form.errors}
          fields={[fields.name, fields.email, fields.roles]}
        />
        <TextField meta={fields.name} label="Name" autoComplete="off" />
        <TextField meta={fields.email} label="Mail address" type="email" autoComplete="off" />
        <RoleChoices meta={fields.roles} />
        <div className="form-actions">
          <SubmitButton>Invite</SubmitButton>
          <LinkButton href="/people">Cancel</LinkButton>
        </div>
      </Form>
    </div>
  );
}
