// Decides how the settings are laid out: each with where it shows or what it decides.
import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import { SettingsForm } from "#app/routes/staff/settings/settings.form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";

export interface SettingsEditorProps {
  readonly settings: {
    readonly organisation: string;
    readonly contactName: string;
    readonly contactEmail: string;
    readonly contactPhone: string;
    readonly retention: string;
    readonly allowedCountries: readonly string[];
    readonly dueDays: number;
  };
  readonly lastResult: SubmissionResult | undefined;
}

/** The form. */
export function SettingsEditor({ settings, lastResult }: SettingsEditorProps) {
  const [form, fields] = useForm({
    lastResult,
    defaultValue: {
      ...settings,
      allowedCountries: settings.allowedCountries.join(" "),
      dueDays: String(settings.dueDays),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: SettingsForm }),
  });
  return (
    <Form
      className="form"
      method="post"
      action="/settings"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
    >
      <ErrorSummary
        title="Nothing was saved yet"
        errors={form.errors}
        fields={[
          fields.organisation,
          fields.contactName,
          fields.contactEmail,
          fields.contactPhone,
          fields.retention,
          fields.allowedCountries,
          fields.dueDays,
        ]}
      />
      <Section
        title="What suppliers read"
        lede="In every mail, and on the page an invitation opens."
      >
        <TextField meta={fields.organisation} label="Your organisation" />
        <TextField
          meta={fields.contactName}
          label="Whom suppliers ask"
          hint="A person or a team. Without one, suppliers see only the colleague who invited them."
          optional="optional"
        />
        <TextField
          meta={fields.contactEmail}
          label="Their mail address"
          type="email"
          optional="optional"
        />
        <TextField meta={fields.contactPhone} label="Their phone" type="tel" optional="optional" />
        <TextArea
          meta={fields.retention}
          label="How long you keep what suppliers send"
          hint="One sentence, shown before a supplier answers anything."
          rows={2}
        />
      </Section>
      <Section
        title="Policy"
        lede="Read by decisions from now on; assessments sent before keep what they were sent with."
      >
        <TextArea
          meta={fields.allowedCountries}
          label="Countries where material may go"
          hint="Two-letter codes. Work in any other country raises the exposure class by one."
          rows={3}
        />
        <TextField
          meta={fields.dueDays}
          label="Days to answer"
          hint="What procurement starts from when it sends an invitation."
          inputMode="numeric"
          short
        />
      </Section>
      <div className="form-actions">
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
