// The demo's way in: one link per persona, printed by `npm run demo`. A real portal has no such page.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useActionData } from "@remix-run/react";
import { z } from "zod";
import { staffCookie, supplierCookie } from "#app/access/cookies.server.ts";
import { everyoneChanges, forEveryone } from "#app/access/doors.server.ts";
import { redirectWith } from "#app/access/password-step.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { LinkSecret } from "#app/screens/frame/link-secret.tsx";
import { StandAlone } from "#app/screens/frame/stand-alone.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useFragment } from "#app/ui/use-fragment.ts";
import { enterDemo } from "#app/use-cases/enter-demo.server.ts";
import { DemoSignInForm } from "./joining.form.ts";

export const meta = () => [{ title: "Demo · Flowdown" }];

export const loader = forEveryone("sign_in", z.object({}), async ({ context }) => {
  if (!context.portal.demo) throw notFound();
  return null;
});

export const action = everyoneChanges(
  "sign_in",
  z.object({}),
  DemoSignInForm,
  async ({ context }, _input, { token }) => {
    const entered = await enterDemo(context, token);
    if (!entered.ok) throw notFound();
    const { config, secret } = context.portal;
    const secure = config.FLOWDOWN_URL.startsWith("https:");
    const cookie =
      entered.persona === "staff"
        ? staffCookie(entered.secret, { secret, secure, maxAgeSeconds: entered.seconds })
        : supplierCookie(entered.secret, secure, entered.seconds);
    // one persona at a time: the other session's cookie goes
    const other =
      entered.persona === "staff"
        ? supplierCookie("", secure, 0)
        : staffCookie("", { secret, secure, maxAgeSeconds: 0 });
    return redirectWith("/", [cookie, other]);
  },
);

export default function DemoSignIn() {
  const secret = useFragment();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: DemoSignInForm }),
  });
  return (
    <StandAlone
      title="Step into the demo"
      lede="You act as one of the invented people of the story. Nothing you do here leaves this machine."
    >
      <Form
        className="form"
        method="post"
        action="/demo-sign-in"
        id={form.id}
        onSubmit={form.onSubmit}
      >
        <LinkSecret
          secret={secret}
          missing="Open one of the links that the server printed when it started."
        />
        <ErrorSummary title="Not yet in" errors={form.errors} fields={[fields.token]} />
        <div className="form-actions">
          <SubmitButton>Step in</SubmitButton>
        </div>
      </Form>
    </StandAlone>
  );
}
