// Decides how a named person vouches for the answers and submits them.
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { QUESTIONNAIRE_WORDS } from "./questionnaire-words.ts";

export interface SubmitSectionProps {
  readonly locale: Locale;
  readonly action: string;
  readonly again: boolean;
  readonly statement: { readonly title: string; readonly text: string };
  readonly person: { readonly name: string; readonly title: string };
  readonly refused?: SubmissionResult;
}

/** The statement in full, the person, the button. */
export function SubmitSection(props: SubmitSectionProps) {
  const { locale, statement, person, refused } = props;
  const words = wordsFor(QUESTIONNAIRE_WORDS, locale);
  const said = (key: string) => (key in words ? String(words[key as "nameWrong"]) : key);
  const field = (name: string, initial: string): FieldMeta => ({
    id: name,
    name,
    required: true,
    initialValue: refused?.initialValue?.[name] ?? initial,
    errors: refused?.error?.[name]?.map(said),
  });
  const fields = {
    name: field("name", person.name),
    title: field("title", person.title),
    declared: field("declared", ""),
  };
  return (
    <Section title={words.submitTitle} id="submit">
      <Form method="post" action={props.action} className="form" noValidate>
        <ErrorSummary
          title={words.notSubmitted}
          errors={refused?.error?.[""]?.map(said)}
          fields={[fields.name, fields.title, fields.declared]}
        />
        <TextField meta={fields.name} label={words.name} autoComplete="name" />
        <TextField
          meta={fields.title}
          label={words.jobTitle}
          hint={words.jobTitleHint}
          autoComplete="organization-title"
        />
        <blockquote className="statement">
          <p>
            <strong>{statement.title}</strong>
          </p>
          <p>{statement.text}</p>
        </blockquote>
        <CheckboxField meta={fields.declared} label={words.declare} />
        <div className="form-actions">
          <SubmitButton>{props.again ? words.submitAgain : words.submit}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
