// Joining by the link of an invitation, or choosing a new password by a link an administrator sent.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { redirectWith, tryPassword } from "#app/access/password-step.server.ts";
import { LinkSecret } from "#app/screens/frame/link-secret.tsx";
import { StandAlone } from "#app/screens/frame/stand-alone.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFragment } from "#app/ui/use-fragment.ts";
import { joinStaff } from "#app/use-cases/join-staff.server.ts";
import { noteSignIn } from "#app/use-cases/note-sign-in.server.ts";
import { readSettings } from "#db/settings.ts";
import { JoinForm } from "./joining.form.ts";

export const meta = () => [{ title: "Join · Flowdown" }];

const REFUSED = {
  link: "This link was used, replaced by a newer one, withdrawn, or is older than seven days. Ask your administrator for a fresh one.",
  address:
    "Your address signs in as a supplier's contact already. Ask your administrator to invite another address.",
} as const;

export const loader = forEveryone("join", z.object({}), async ({ context }) => {
  const { organisation } = await readSettings(context.portal.database);
  return { organisation };
});

export const action = everyoneChanges(
  "join",
  z.object({}),
  JoinForm,
  async ({ context, request, refuse }, _input, form) => {
    const joined = await joinStaff(context, form);
    if (!joined.ok)
      return refuse({ "": [REFUSED[joined.reason]] }, joined.reason === "link" ? 410 : 409);
    const answer = await tryPassword({ ...context, request }, { ...form, email: joined.email });
    if (answer.kind === "code_needed") return redirectWith("/sign-in/code", answer.cookies);
    if (answer.kind === "refused") return redirectWith("/sign-in", []);
    await noteSignIn(context, { token: answer.token, method: "password" });
    return redirectWith("/account/second-factor", answer.cookies);
  },
);

export default function Join() {
  const { organisation } = useLoaderData<typeof loader>();
  const secret = useFragment();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: JoinForm }),
  });
  return (
    <StandAlone
      title="Choose your password"
      lede={`For the supplier portal of ${organisation}. Set up an authenticator app right after; both together let you in.`}
    >
      <Form
        className="form"
        method="post"
        action="/join"
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <LinkSecret secret={secret} missing="Open the whole link of the mail you got." />
        <ErrorSummary
          title="You are not in yet"
          errors={form.errors}
          fields={[fields.token, fields.password]}
        />
        <TextField
          meta={fields.password}
          label="Password"
          hint="At least 12 characters; several words are easiest to keep."
          type="password"
          autoComplete="new-password"
          autoFocus
        />
        <div className="form-actions">
          <SubmitButton>Go on</SubmitButton>
        </div>
      </Form>
    </StandAlone>
  );
}
