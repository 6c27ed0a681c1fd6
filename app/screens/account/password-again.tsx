// Decides how somebody proves once more who they are before a weighty change of their own account.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { useFetcher } from "@remix-run/react";
import { PasswordAgainForm } from "#app/routes/staff/account/second-factor.form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** One password field and one button, sent by the fetcher to `action`. */
export function PasswordAgain(props: {
  fetcher: Pick<ReturnType<typeof useFetcher>, "Form" | "state">;
  lastResult: SubmissionResult | undefined;
  action: string;
  label: string;
  email?: string;
}) {
  const { fetcher } = props;
  const [form, fields] = useForm({
    lastResult: props.lastResult,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: PasswordAgainForm }),
  });
  return (
    <fetcher.Form
      className="form"
      method="post"
      action={props.action}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
    >
      <ErrorSummary title="Not done" errors={form.errors} fields={[fields.password]} />
      <TextField
        meta={fields.password}
        label="Your password"
        type="password"
        autoComplete="current-password"
      />
      <div className="form-actions">
        <SubmitButton pending={fetcher.state !== "idle"}>{props.label}</SubmitButton>
      </div>
    </fetcher.Form>
  );
}
