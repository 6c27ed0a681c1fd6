// Signing in without the authenticator: one of the recovery codes, used up by it.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { owesCode, redirectWith, tryRecoveryCode } from "#app/access/password-step.server.ts";
import { safePath } from "#app/access/refusals.server.ts";
import { StandAlone } from "#app/screens/frame/stand-alone.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { noteSignIn } from "#app/use-cases/note-sign-in.server.ts";
import { NextParams, RecoveryForm } from "./sign-in.form.ts";

export const meta = () => [{ title: "Recovery code · Sign in · Flowdown" }];

export const loader = forEveryone("sign_in", NextParams, async ({ request, context }, { next }) => {
  if (!owesCode(context.portal, request)) throw redirect("/sign-in");
  return { next: safePath(next) };
});

export const action = everyoneChanges(
  "sign_in",
  NextParams,
  RecoveryForm,
  async ({ context, request, refuse }, { next }, { code }) => {
    const answer = await tryRecoveryCode({ ...context, request }, code);
    if (answer.kind === "refused" && answer.reason === "expired") return redirect("/sign-in");
    if (answer.kind === "passed") {
      const noted = await noteSignIn(context, { token: answer.token, method: "recovery_code" });
      if (noted.ok) return redirectWith(safePath(next), answer.cookies);
    }
    return refuse({ code: ["That is not one of your unused recovery codes."] }, 401);
  },
);

export default function SignInRecovery() {
  const { next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.reply;
  const [form, fields] = useForm({
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: RecoveryForm }),
  });
  const query = `?next=${encodeURIComponent(next)}`;
  return (
    <StandAlone
      title="Recovery code"
      lede="One of the codes you kept when you set up your authenticator. Each works once."
    >
      <Form
        className="form"
        method="post"
        action={`/sign-in/recovery${query}`}
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <ErrorSummary title="Not yet signed in" errors={form.errors} fields={[fields.code]} />
        <TextField meta={fields.code} label="Recovery code" autoComplete="off" short autoFocus />
        <div className="form-actions">
          <SubmitButton>Go on</SubmitButton>
        </div>
      </Form>
      <p className="muted small">
        <a href={`/sign-in/code${query}`}>Back to the authenticator</a>. If you have neither, an
        administrator can reset your second factor.
      </p>
    </StandAlone>
  );
}
