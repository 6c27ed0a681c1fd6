// The form that grants access: the last day, a note, one button; only the reason while the gate is closed.
import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import type { Day } from "#scoring/day.ts";

export interface ApproveFormProps {
  readonly requestId: string;
  readonly today: Day;
  readonly untilOn: Day;
  /** What besides the approval is not met: while there is anything, nobody can approve. */
  readonly missing: readonly string[];
  readonly lastResult?: SubmissionResult<string[]>;
}

export function ApproveForm(props: ApproveFormProps) {
  const [form, fields] = useForm<{ endsOn: string; note: string }>({
    id: `approve-${props.requestId}`,
    lastResult: props.lastResult,
    defaultValue: { endsOn: props.untilOn, note: "" },
  });
  const shut = props.missing.length > 0;
  return (
    <Form
      className="form"
      method="post"
      action={`/access/${props.requestId}/approve`}
      id={form.id}
      noValidate
    >
      <ErrorSummary
        title="Access was not granted"
        errors={form.errors}
        fields={[fields.endsOn, fields.note]}
      />
      {shut ? (
        <p>Approving becomes possible once this holds as well: {props.missing.join("; ")}.</p>
      ) : (
        <>
          <DateField
            meta={fields.endsOn}
            label="Last day"
            hint={`Asked for until ${formatDay(props.untilOn)}; you may grant less.`}
            min={props.today}
            max={props.untilOn}
          />
          <TextArea
            meta={fields.note}
            label="Note"
            optional="optional"
            hint="Why you agree. Kept with the decision, never sent to the supplier."
            rows={2}
          />
          <div className="form-actions">
            <SubmitButton>Approve and grant access</SubmitButton>
          </div>
        </>
      )}
    </Form>
  );
}
