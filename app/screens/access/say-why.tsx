// A change of an access that needs its reason: what will happen, why, one button.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextArea } from "#app/ui/text-field.tsx";

export interface SayWhyProps {
  readonly requestId: string;
  /** The supplier and the item. */
  readonly about: string;
  readonly title: string;
  readonly lede: string;
  readonly hint: string;
  readonly button: string;
  readonly trouble: string;
  readonly lastResult?: SubmissionResult<string[]>;
}

export function SayWhy(props: SayWhyProps) {
  const [form, fields] = useForm<{ reason: string }>({ lastResult: props.lastResult });
  const back = `/access/${props.requestId}`;
  return (
    <div className="page page-narrow">
      <PageHead title={props.title} lede={props.lede} back={{ href: back, label: props.about }} />
      <Form className="form" method="post" id={form.id} noValidate>
        <ErrorSummary title={props.trouble} errors={form.errors} fields={[fields.reason]} />
        <TextArea meta={fields.reason} label="Reason" hint={props.hint} rows={4} />
        <div className="form-actions">
          <SubmitButton danger>{props.button}</SubmitButton>
          <LinkButton quiet href={back}>
            Go back
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
