// Shows anew who is there, by code or passkey, and goes back to what was about to be done.
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { safePath } from "#app/access/refusals.server.ts";
import { stepUp, stepUpState } from "#app/access/step-up.server.ts";
import { PasskeyConfirm } from "#app/screens/account/passkey-confirm.tsx";
import { STEP_UP_TROUBLE, StepUpField } from "#app/screens/account/step-up-field.tsx";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { NextParams } from "#app/routes/account/sign-in.form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";

export const meta = () => [{ title: "Show that it is you · Flowdown" }];

export const loader = forStaff(
  "account.own",
  NextParams,
  async ({ reader, context }, { next }) => ({
    next: safePath(next),
    state: await stepUpState(reader, context),
  }),
);

export const action = staffChanges(
  "account.own",
  NextParams,
  z.object({ code: z.string().trim().max(12).default("") }),
  async ({ context, request, refuse }, { next }, { code }) => {
    const trouble = await stepUp(context, request, code);
    return trouble ? refuse({ code: [STEP_UP_TROUBLE[trouble]] }, 401) : redirect(safePath(next));
  },
);

export default function Confirm() {
  const { next, state } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply;
  const code = plainMeta("code", reply, {}, false);
  const here = `/account/confirm?next=${encodeURIComponent(next)}`;
  return (
    <div className="page page-narrow">
      <PageHead
        title="Show that it is you"
        lede="Before a countersignature, or before you confirm who may sign elsewhere. It holds for five minutes."
        back={{ href: next, label: "Back" }}
      />
      {state.fresh ? (
        <>
          <StepUpField meta={code} state={state} here={next} />
          <div className="form-actions">
            <LinkButton primary href={next}>
              Go on
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <PasskeyConfirm next={next} />
          <Section title="Or by code">
            <Form method="post" action={here} className="form">
              <ErrorSummary title="Not shown yet" fields={[code]} />
              <StepUpField meta={code} state={state} here={next} />
              <div className="form-actions">
                <SubmitButton>Go on</SubmitButton>
              </div>
            </Form>
          </Section>
        </>
      )}
    </div>
  );
}
