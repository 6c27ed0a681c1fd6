// The form of a plan, whether of an engagement or of a project.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { phaseWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import type { Phase } from "#scoring/facts.ts";
import { PlanFields, type PlanChoices } from "./plan-fields.tsx";
import { PlanForm } from "./plan.form.ts";
import type { typedPlan } from "./typed-plan.ts";

/** `last` is the server's reply to what was sent, `values` what the plan says so far. */
export function PlanPage(props: {
  phase: Phase;
  values: ReturnType<typeof typedPlan> | undefined;
  last: SubmissionResult<string[]> | undefined;
  choices: PlanChoices;
  back: { href: string; label: string };
  notice?: string;
}) {
  const { back } = props;
  const [form, fields] = useForm({
    lastResult: props.last,
    defaultValue: props.values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: PlanForm }),
    shouldRevalidate: "onBlur",
  });
  return (
    <div className="page page-narrow">
      <PageHead title={`Plan ${phaseWord(props.phase)}`} back={back} />
      {props.notice && <Banner tone="info">{props.notice}</Banner>}
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary
          title="Nothing was saved yet"
          errors={form.errors}
          fields={Object.values(fields)}
        />
        <PlanFields fields={fields} choices={props.choices} />
        <div className="form-actions">
          <SubmitButton>Keep the plan</SubmitButton>
          <LinkButton quiet href={back.href}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
