// Decides how a head agreement is typed in: whose, since when, and each term by its own kind of field.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { ANY_DAY } from "./any-day.ts";
import { plainMeta, type Reply } from "./plain-meta.ts";
import { InstrumentPicker } from "./instrument-picker.tsx";
import { ModesExplained } from "./mode-field.tsx";
import type { ModesInput } from "./modes-input.ts";
import type { ClauseGroup } from "./term-warnings.ts";
import { TermsEditor } from "./terms-editor.tsx";
import type { TermsInput } from "./terms-input.ts";
import { useTermsForm } from "./use-terms-form.ts";

const GRACE = [
  { value: "14", label: "What was signed holds for another 14 days" },
  { value: "30", label: "What was signed holds for another 30 days" },
  { value: "60", label: "What was signed holds for another 60 days" },
  { value: "90", label: "What was signed holds for another 90 days" },
  { value: "at_once", label: "Access is suspended at once, until each has signed anew" },
];

export interface HeadFormProps {
  readonly action: string;
  readonly values: {
    readonly counterparty: string;
    readonly reference: string;
    readonly effectiveOn: string;
    readonly endsOn: string;
  };
  readonly terms: TermsInput;
  /** How closely each clause has to be passed on. */
  readonly modes: ModesInput;
  /** The clauses of the library, each with the terms it states. */
  readonly groups: readonly ClauseGroup[];
  readonly reply: Reply | undefined;
  readonly replacing: boolean;
}

/** The form. What was typed stays when it is refused. */
export function HeadForm(props: HeadFormProps) {
  const { values, reply } = props;
  const meta = (name: string, required = true) => plainMeta(name, reply, values, required);
  const typed = reply?.initialValue?.["terms"] as TermsInput | undefined;
  const typedModes = reply?.initialValue?.["modes"] as ModesInput | undefined;
  const form = useTermsForm(typed ?? props.terms, typed ? (typedModes ?? {}) : props.modes);
  const terms = Object.entries(reply?.error ?? {})
    .filter(([name]) => /^(?:terms|modes)/.test(name))
    .map(([name, errors]) => ({ id: name, name, errors: errors ?? [] }));
  return (
    <Form
      method="post"
      action={props.action}
      className="stack-wide stack"
      noValidate
      ref={form.form}
      onChange={form.changed}
    >
      <ErrorSummary
        title="Not registered yet. Nothing you typed is lost."
        errors={reply?.error?.[""] ?? []}
        fields={[
          ...["counterparty", "reference", "effectiveOn", "endsOn", "signedOutside"].map((name) =>
            meta(name),
          ),
          ...terms,
        ]}
      />
      <div className="columns">
        <TextField
          meta={meta("counterparty")}
          label="With whom"
          hint="The customer or partner who disclosed material to us."
        />
        <TextField
          meta={meta("reference")}
          label="Reference"
          hint="How it is cited. Suppliers read it in their deeds."
        />
        <DateField meta={meta("effectiveOn")} label="In force from" />
        <DateField meta={meta("endsOn", false)} label="Until" optional="if an end is agreed" />
      </div>
      <Section
        title="What it obliges us to"
        lede="Enter what the agreement says. Leave a term as not agreed where it says nothing: silence is compared as silence."
      >
        <InstrumentPicker
          ready={form.ready}
          hrefWith={(id) => `${props.action}${props.replacing ? "&" : "?"}instrument=${id}`}
          add={(asked, modes) => form.tighten(asked, modes, ANY_DAY)}
        />
        <ModesExplained />
        <TermsEditor
          input={typed ?? props.terms}
          errors={reply?.error ?? {}}
          groups={props.groups}
          passedOn
          live={{ form, locale: "en", level: null, proposal: null }}
        />
      </Section>
      {props.replacing && (
        <SelectField
          meta={plainMeta("grace", reply, { grace: "30" })}
          label="Where the new version asks for more"
          hint="Everybody below whose agreement no longer passes it on signs anew. You see the list before anybody is asked."
          options={GRACE}
        />
      )}
      <CheckboxField
        meta={meta("signedOutside")}
        label="Both sides have signed this agreement outside the portal. I record it as in force."
      />
      <div className="form-actions">
        <SubmitButton>
          {props.replacing ? "Register the new version" : "Register as in force"}
        </SubmitButton>
      </div>
    </Form>
  );
}
