// Signing in, first step: address and password. Unknown, wrong and disabled get one and the same answer.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { mayGuess, guessedRight } from "#app/access/limit-tries.server.ts";
import { redirectWith, tryPassword } from "#app/access/password-step.server.ts";
import { safePath } from "#app/access/refusals.server.ts";
import { findStaff } from "#app/access/who-asks.server.ts";
import { PasskeySignIn } from "#app/screens/account/passkey-sign-in.tsx";
import { StandAlone } from "#app/screens/frame/stand-alone.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { noteSignIn } from "#app/use-cases/note-sign-in.server.ts";
import { NextParams, SignInForm } from "./sign-in.form.ts";

export const meta = () => [{ title: "Sign in · Flowdown" }];

export const loader = forEveryone("sign_in", NextParams, async ({ request, context }, { next }) => {
  if (await findStaff(context.portal, request)) throw redirect(safePath(next));
  return { next: safePath(next) };
});

export const action = everyoneChanges(
  "sign_in",
  NextParams,
  SignInForm,
  async ({ context, request, refuse }, { next }, form) => {
    const { portal, address } = context;
    if (!(await mayGuess(portal, address, form.email)))
      return refuse({ "": ["Too many tries. Wait a quarter of an hour, then try again."] }, 429);
    const answer = await tryPassword({ ...context, request }, form);
    if (answer.kind !== "refused") await guessedRight(portal, address, form.email);
    if (answer.kind === "code_needed")
      return redirectWith(
        `/sign-in/code?next=${encodeURIComponent(safePath(next))}`,
        answer.cookies,
      );
    if (answer.kind === "passed") {
      const noted = await noteSignIn(context, { token: answer.token, method: "password" });
      if (noted.ok) return redirectWith(safePath(next), answer.cookies);
    }
    return refuse({ "": ["Address or password is wrong, or the account is closed."] }, 401);
  },
);

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.reply;
  const [form, fields] = useForm({
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: SignInForm }),
  });
  return (
    <StandAlone title="Sign in">
      <Form
        className="form"
        method="post"
        action={`/sign-in?next=${encodeURIComponent(next)}`}
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <ErrorSummary
          title="You are not signed in"
          errors={form.errors}
          fields={[fields.email, fields.password]}
        />
        <TextField
          meta={fields.email}
          label="Mail address"
          type="email"
          autoComplete="username"
          autoFocus
        />
        <TextField
          meta={fields.password}
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <div className="form-actions">
          <SubmitButton>Sign in</SubmitButton>
        </div>
      </Form>
      <PasskeySignIn next={next} />
      <p className="muted small">
        Suppliers: open the link in the mail you got, or <a href="/enter">ask for a fresh one</a>.
      </p>
    </StandAlone>
  );
}
