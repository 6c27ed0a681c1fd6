// A change of an access that needs its reason: what will happen, why, one button.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextArea } from "#app/ui/text-field.tsx";

export interface SayWhyProps {
  readonly requestId: string;
  /** The supplier and the item. */
  readonly about: string;
  /** Whether this can still be done, and by the reader. */
  readonly possible: boolean;
  readonly title: string;
  readonly lede: string;
  readonly hint: string;
  readonly button: string;
  readonly trouble: string;
  /** Whether it can be said that confidentiality was broken. */
  readonly breach?: boolean;
  readonly lastResult?: SubmissionResult<string[]>;
}

export function SayWhy(props: SayWhyProps) {
  const [form, fields] = useForm<{ reason: string }>({ lastResult: props.lastResult });
  const back = `/access/${props.requestId}`;
  return (
    <div className="page page-narrow">
      <PageHead title={props.title} lede={props.lede} back={{ href: back, label: props.about }} />
      {props.possible ? (
        <Form className="form" method="post" id={form.id} noValidate>
          <ErrorSummary title={props.trouble} errors={form.errors} fields={[fields.reason]} />
          <TextArea meta={fields.reason} label="Reason" hint={props.hint} rows={4} />
          {props.breach && (
            <CheckboxField
              meta={{ id: "breach", name: "breach" }}
              label="Because confidentiality was broken: say so where copies are asked back"
            />
          )}
          <div className="form-actions">
            <SubmitButton danger>{props.button}</SubmitButton>
            <LinkButton quiet href={back}>
              Go back
            </LinkButton>
          </div>
        </Form>
      ) : (
        <Banner
          tone={form.errors ? "error" : "info"}
          title={props.trouble}
          actions={<LinkButton href={back}>See how it stands</LinkButton>}
        >
          {form.errors?.join(" ") ?? "It was settled already, or it is not yours to settle."}
        </Banner>
      )}
    </div>
  );
}
