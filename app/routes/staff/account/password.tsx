// Changing one's own password.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { changePassword } from "#app/use-cases/change-password.server.ts";
import { ChangePasswordForm } from "./second-factor.form.ts";

export const meta = () => [{ title: "Password · Flowdown" }];

export const loader = forStaff("account.own", z.object({}), async () => null);

export const action = staffChanges(
  "account.own",
  z.object({}),
  ChangePasswordForm,
  async ({ context, refuse }, _input, { presentPassword, newPassword }) => {
    const changed = await changePassword(context, {
      present: presentPassword,
      chosen: newPassword,
    });
    if (!changed.ok) return refuse({ presentPassword: ["That is not your present password."] });
    return redirect("/account?done=password");
  },
);

export default function Password() {
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ChangePasswordForm }),
  });
  return (
    <div className="page page-narrow">
      <PageHead
        title="Change your password"
        back={{ href: "/account", label: "Your account" }}
        lede="Every other session of yours ends with it."
      />
      <Form
        className="form"
        method="post"
        action="/account/password"
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <ErrorSummary
          title="Your password is unchanged"
          errors={form.errors}
          fields={[fields.presentPassword, fields.newPassword]}
        />
        <TextField
          meta={fields.presentPassword}
          label="Present password"
          type="password"
          autoComplete="current-password"
        />
        <TextField
          meta={fields.newPassword}
          label="New password"
          hint="At least 12 characters; several words are easiest to keep."
          type="password"
          autoComplete="new-password"
        />
        <div className="form-actions">
          <SubmitButton>Change it</SubmitButton>
          <LinkButton href="/account">Cancel</LinkButton>
        </div>
      </Form>
    </div>
  );
}
