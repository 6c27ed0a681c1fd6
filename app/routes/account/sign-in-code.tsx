// Signing in, second step: the code of the authenticator. A code opens the portal once.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { owesCode, redirectWith, tryCode } from "#app/access/password-step.server.ts";
import { safePath } from "#app/access/refusals.server.ts";
import { StandAlone } from "#app/screens/frame/stand-alone.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { noteSignIn } from "#app/use-cases/note-sign-in.server.ts";
import { CodeForm, NextParams } from "./sign-in.form.ts";

export const meta = () => [{ title: "Code · Sign in · Flowdown" }];

const WORDS = {
  wrong: "That code is wrong or no longer shown. Enter the one shown now.",
  locked: "Too many wrong codes. Wait 15 minutes, or use a recovery code then.",
  expired: "",
  code_used: "That code was used already. Wait for the next one.",
} as const;

export const loader = forEveryone("sign_in", NextParams, async ({ request, context }, { next }) => {
  if (!owesCode(context.portal, request)) throw redirect("/sign-in");
  return { next: safePath(next) };
});

export const action = everyoneChanges(
  "sign_in",
  NextParams,
  CodeForm,
  async ({ context, request, refuse }, { next }, { code }) => {
    const answer = await tryCode({ ...context, request }, code);
    if (answer.kind !== "passed") {
      const reason = answer.kind === "refused" ? answer.reason : "wrong";
      return reason === "expired" ? redirect("/sign-in") : refuse({ code: [WORDS[reason]] }, 401);
    }
    const noted = await noteSignIn(context, { token: answer.token, method: "totp", code });
    if (!noted.ok) return refuse({ code: [WORDS.code_used] }, 401);
    return redirectWith(safePath(next), answer.cookies);
  },
);

export default function SignInCode() {
  const { next } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.reply;
  const [form, fields] = useForm({
    lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: CodeForm }),
  });
  const query = `?next=${encodeURIComponent(next)}`;
  return (
    <StandAlone title="Your code" lede="Open your authenticator and enter the six digits it shows.">
      <Form
        className="form"
        method="post"
        action={`/sign-in/code${query}`}
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
      >
        <ErrorSummary title="Not yet signed in" errors={form.errors} fields={[fields.code]} />
        <TextField
          meta={fields.code}
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          short
          autoFocus
        />
        <div className="form-actions">
          <SubmitButton>Go on</SubmitButton>
        </div>
      </Form>
      <p className="muted small">
        No authenticator at hand? <a href={`/sign-in/recovery${query}`}>Use a recovery code</a>
      </p>
    </StandAlone>
  );
}
