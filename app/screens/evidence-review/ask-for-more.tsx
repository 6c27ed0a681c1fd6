// Decides how one more document is asked for.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useFetcher } from "@remix-run/react";
import { RequestForm } from "#app/routes/staff/evidence/review.form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import { KIND_OPTIONS } from "./words.ts";

/** The form; a refusal keeps what was typed. */
export function AskForMore({ engagementId, today }: { engagementId: string; today: string }) {
  const fetcher = useFetcher<{ ok: false; reply: SubmissionResult }>();
  const [form, fields] = useForm({
    id: "ask-for-more",
    lastResult: fetcher.state === "idle" ? fetcher.data?.reply : undefined,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: RequestForm }),
  });
  return (
    <fetcher.Form
      method="post"
      action={`/engagements/${engagementId}/evidence/request`}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="form"
    >
      <ErrorSummary
        title="Not asked for yet"
        errors={form.errors}
        fields={[fields.kind, fields.message, fields.dueOn]}
      />
      <SelectField
        meta={fields.kind}
        label="Kind of document"
        options={KIND_OPTIONS}
        nothing="Choose"
      />
      <TextArea
        meta={fields.message}
        label="What to say to the supplier"
        optional="optional"
        hint="They read it beside the request. No classes, levels or other suppliers here."
        rows={3}
      />
      <DateField meta={fields.dueOn} label="Due by" optional="optional" min={today} />
      <CheckboxField
        meta={fields.required}
        label="Required: the gate waits until it is accepted"
        hint="Access that runs today is suspended at once until the document is there."
      />
      <div className="form-actions">
        <SubmitButton pending={fetcher.state !== "idle"}>Ask for it</SubmitButton>
      </div>
    </fetcher.Form>
  );
}
