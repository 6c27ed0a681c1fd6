// The first visit: whoever holds the console's link becomes the administrator. Once.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { redirectWith, tryPassword } from "#app/access/password-step.server.ts";
import { LinkSecret } from "#app/screens/frame/link-secret.tsx";
import { StandAlone } from "#app/screens/frame/stand-alone.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFragment } from "#app/ui/use-fragment.ts";
import { makeAdministrator } from "#app/use-cases/make-administrator.server.ts";
import { noteSignIn } from "#app/use-cases/note-sign-in.server.ts";
import { SetupForm } from "./joining.form.ts";

export const meta = () => [{ title: "Set up · Flowdown" }];

const REFUSED = {
  link: "This link is used up or older than a day. Restart the server: it prints a new one.",
  done: "This portal has an administrator already. Sign in, or ask that person to invite you.",
  address: "This address belongs to somebody in this portal already. Use another one.",
} as const;

export const loader = forEveryone("first_run", z.object({}), async () => null);

export const action = everyoneChanges(
  "first_run",
  z.object({}),
  SetupForm,
  async ({ context, request, refuse }, _input, form) => {
    const made = await makeAdministrator(context, form);
    if (!made.ok) return refuse({ "": [REFUSED[made.reason]] }, made.reason === "link" ? 410 : 409);
    const answer = await tryPassword({ ...context, request }, form);
    if (answer.kind !== "passed") return redirect("/sign-in");
    await noteSignIn(context, { token: answer.token, method: "password" });
    return redirectWith("/account/second-factor", answer.cookies);
  },
);

export default function Setup() {
  const secret = useFragment();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: SetupForm }),
  });
  return (
    <StandAlone
      title="Set up this portal"
      lede="You become its administrator: you invite colleagues and keep the settings. Decisions about suppliers are for the people you invite."
    >
      <Form
        className="form"
        method="post"
        action="/setup"
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <LinkSecret
          secret={secret}
          missing="Open the whole link that the server printed when it started."
        />
        <ErrorSummary
          title="Not set up yet"
          errors={form.errors}
          fields={[fields.token, fields.organisation, fields.name, fields.email, fields.password]}
        />
        <TextField
          meta={fields.organisation}
          label="Your organisation"
          hint="Suppliers read it as the one who asks."
          autoComplete="organization"
        />
        <TextField meta={fields.name} label="Your name" autoComplete="name" />
        <TextField
          meta={fields.email}
          label="Your mail address"
          type="email"
          autoComplete="username"
        />
        <TextField
          meta={fields.password}
          label="Password"
          hint="At least 12 characters. An authenticator app comes next."
          type="password"
          autoComplete="new-password"
        />
        <div className="form-actions">
          <SubmitButton>Set up</SubmitButton>
        </div>
      </Form>
    </StandAlone>
  );
}
