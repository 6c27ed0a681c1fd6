// The fields of an engagement: what for, the five questions, by when.
import { TRIAGE_QUESTIONS } from "#app/screens/engagements/triage-words.ts";
import { RadioCards } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";

export interface EngagementChoices {
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly heads: readonly {
    readonly id: string;
    readonly title: string;
    readonly counterparty: string;
  }[];
}

type Name =
  | "title"
  | "purpose"
  | "businessOwnerId"
  | "headAgreementId"
  | "message"
  | "dueOn"
  | "level"
  | "accessMode"
  | "volume"
  | "subcontracting"
  | "countries";

export type EngagementFieldMetas = Readonly<Record<Name, FieldMeta>>;

export function EngagementFields(props: {
  fields: EngagementFieldMetas;
  choices: EngagementChoices;
  today: string;
}) {
  const { fields, choices } = props;
  return (
    <>
      <Section title="What for">
        <div className="stack">
          <TextField
            meta={fields.title}
            label="Title"
            hint="The supplier reads it, in the mail too: no confidential words."
          />
          <TextArea
            meta={fields.purpose}
            label="Purpose"
            optional="optional"
            hint="What the supplier will do with the material. Shown to the supplier."
            rows={2}
          />
          <SelectField
            meta={fields.businessOwnerId}
            label="Business owner"
            hint="Who needs the work done, and will ask for access."
            nothing="Choose a person"
            options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
            short
          />
          {choices.owners.length === 0 && (
            <p className="muted small">
              Nobody has the role yet: an administrator gives it under People.
            </p>
          )}
        </div>
      </Section>
      <Section title="Five questions" lede="They decide how much is asked, and nothing else does.">
        <div className="stack stack-wide">
          {TRIAGE_QUESTIONS.map(({ name, label, choices: answers }) => (
            <RadioCards key={name} meta={fields[name]} label={label} choices={answers} />
          ))}
          <TextField
            meta={fields.countries}
            label="5. In which countries will it be handled?"
            hint="Parted by commas: Germany, Italy. Subcontractors' countries too, as far as you know."
          />
        </div>
      </Section>
      <Section title="Sending">
        <div className="stack">
          <DateField
            meta={fields.dueOn}
            label="Answers due"
            optional="leave empty for the proposed day"
            min={props.today}
          />
          <SelectField
            meta={fields.headAgreementId}
            label="Head agreement"
            optional="optional"
            hint="The promise to our own customer that this supplier must not fall short of."
            nothing="None"
            options={choices.heads.map(({ id, title, counterparty }) => ({
              value: id,
              label: counterparty ? `${title} · ${counterparty}` : title,
            }))}
          />
          <TextArea
            meta={fields.message}
            label="A word of your own"
            optional="optional"
            hint="Stands in the mail and on the supplier's first page."
            rows={3}
          />
        </div>
      </Section>
    </>
  );
}
