// The form of a plan, whether of an engagement or of a project.
import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { PHASE_WORDS } from "#app/screens/engagements/triage-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import type { Phase } from "#scoring/facts.ts";
import { PlanFields, type PlanChoices, type PlanMetas } from "./plan-fields.tsx";

export function PlanPage<T extends Record<string, unknown>>(props: {
  phase: Phase;
  form: FormMetadata<T>;
  fields: PlanMetas;
  choices: PlanChoices;
  back: { href: string; label: string };
  notice?: string;
}) {
  const { form, fields, back } = props;
  return (
    <div className="page page-narrow">
      <PageHead title={`Plan ${PHASE_WORDS[props.phase].label}`} back={back} />
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
