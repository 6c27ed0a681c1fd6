// Decides the steps of setting up an authenticator: password, scan, code, recovery codes kept.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useFetcher } from "@remix-run/react";
import type { Enrolment } from "#app/access/second-factor.server.ts";
import type { action as begin } from "#app/routes/staff/account/second-factor.tsx";
import type { action as confirm } from "#app/routes/staff/account/confirm-second-factor.tsx";
import { CodeForm } from "#app/routes/account/sign-in.form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { PasswordAgain } from "./password-again.tsx";
import { QrCode } from "./qr-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SecondFactorOn } from "./second-factor-on.tsx";

/** Shown while there is no second factor, and until the codes of the one just set up were kept. */
export function EnrolSecondFactor(props: { on: boolean }) {
  const begun = useFetcher<typeof begin>();
  const confirmed = useFetcher<typeof confirm>();
  const answer = begun.data;
  const enrolment = answer?.ok ? answer.enrolment : undefined;

  if (enrolment && confirmed.data?.ok)
    return (
      <Section title="Your recovery codes">
        <RecoveryCodes codes={enrolment.recoveryCodes} />
        <p>
          <LinkButton primary href="/">
            I have kept them: start
          </LinkButton>
        </p>
      </Section>
    );
  if (props.on) return <SecondFactorOn />;
  if (!enrolment)
    return (
      <PasswordAgain
        fetcher={begun}
        lastResult={answer?.ok === false ? answer.reply : undefined}
        action="/account/second-factor"
        label="Begin"
      />
    );
  return <Confirm enrolment={enrolment} fetcher={confirmed} />;
}

function Confirm(props: {
  enrolment: Enrolment;
  fetcher: ReturnType<typeof useFetcher<typeof confirm>>;
}) {
  const { enrolment, fetcher } = props;
  const [form, fields] = useForm({
    lastResult: fetcher.data?.ok === false ? fetcher.data.reply : undefined,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: CodeForm }),
  });
  return (
    <>
      <Section
        title="1. Scan"
        lede="Open your authenticator app (any that knows TOTP) and add an account."
      >
        <QrCode text={enrolment.uri} label="QR code of the secret for your authenticator" />
        <p className="muted small">No camera? Type this secret into the app instead:</p>
        <CopyField label="Secret for your authenticator" value={enrolment.secret} />
      </Section>
      <Section title="2. Confirm" lede="Enter the six digits the app shows now.">
        <fetcher.Form
          className="form"
          method="post"
          action="/account/second-factor/confirm"
          id={form.id}
          onSubmit={form.onSubmit}
          noValidate
        >
          <ErrorSummary title="Not confirmed yet" errors={form.errors} fields={[fields.code]} />
          <TextField
            meta={fields.code}
            label="Code"
            inputMode="numeric"
            autoComplete="one-time-code"
            short
          />
          <div className="form-actions">
            <SubmitButton pending={fetcher.state !== "idle"}>Confirm</SubmitButton>
          </div>
        </fetcher.Form>
      </Section>
    </>
  );
}
