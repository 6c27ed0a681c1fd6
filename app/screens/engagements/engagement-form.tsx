// The form of an engagement with the proposal beside it; works without scripts by a button that asks for the proposal.
import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { EngagementForm as Shape } from "#app/routes/staff/engagements/engagement.form.ts";
import {
  EngagementFields,
  type EngagementChoices,
  type EngagementFieldMetas,
} from "#app/screens/engagements/engagement-fields.tsx";
import { Proposal, type ProposalView } from "#app/screens/engagements/proposal.tsx";
import { useProposal } from "#app/screens/engagements/use-proposal.ts";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

export interface EngagementFormProps {
  readonly action: string;
  readonly lastResult: SubmissionResult | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly version?: number;
  readonly choices: EngagementChoices & {
    readonly contacts: readonly {
      readonly id: string;
      readonly name: string;
      readonly email: string;
    }[];
  };
  readonly proposal: ProposalView | null;
  readonly today: string;
  readonly back: string;
  readonly warning?: ReactNode;
  /** Fields a preview without scripts must carry in the address. */
  readonly carry: Readonly<Record<string, string>>;
}

export function EngagementForm(props: EngagementFormProps) {
  const { choices } = props;
  const { proposal, onChange } = useProposal(props.proposal);
  const [form, fields] = useForm({
    id: "engagement",
    lastResult: props.lastResult,
    defaultValue: props.values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: Shape }),
    shouldRevalidate: "onBlur",
  });
  // the values are typed as text, so Conform does not know the names; the schema above does
  const metas = fields as Readonly<Record<string, unknown>> as EngagementFieldMetas &
    Readonly<Record<"contactId", FieldMeta>>;
  return (
    <Form
      method="post"
      action={props.action}
      id={form.id}
      onSubmit={form.onSubmit}
      onChange={onChange}
      noValidate
    >
      <div className="split split-proposal">
        <div className="form">
          {props.warning}
          <ErrorSummary
            title="Nothing was saved yet"
            errors={form.errors}
            fields={Object.values(metas)}
          />
          {Object.entries(props.carry).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.version !== undefined && (
            <input type="hidden" name="version" value={props.version} />
          )}
          <EngagementFields fields={metas} choices={choices} today={props.today} />
          {choices.contacts.length > 0 && (
            <SelectField
              meta={metas.contactId}
              label="Write to"
              options={choices.contacts.map(({ id, name, email }) => ({
                value: id,
                label: `${name} · ${email}`,
              }))}
            />
          )}
          <div className="form-actions">
            <SubmitButton>Preview the mail</SubmitButton>
            <noscript>
              <Button type="submit" formMethod="get" formNoValidate>
                Show what this leads to
              </Button>
            </noscript>
            <LinkButton quiet href={props.back}>
              Cancel
            </LinkButton>
            <span className="muted small">Kept as a draft. Nothing is sent yet.</span>
          </div>
        </div>
        <Proposal proposal={proposal} />
      </div>
    </Form>
  );
}
