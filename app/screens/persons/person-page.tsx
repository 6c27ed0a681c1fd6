// The form in which a supplier enters or changes one of its people.
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { formatCountry } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { PEOPLE_ERRORS, PEOPLE_WORDS } from "./people-words.ts";

const NAMES = [
  "name",
  "email",
  "country",
  "first",
  "second",
  "latest",
  "undertakingSignedOn",
  "undertakingUntil",
  "undertakingDocument",
  "left",
] as const;
type Names = (typeof NAMES)[number];

export function PersonPage<T extends Record<string, unknown>>(props: {
  locale: Locale;
  title: string | null;
  form: FormMetadata<T>;
  fields: Readonly<Record<Names, Pick<FieldMetadata<string>, "id" | "name"> & FieldMeta>>;
}) {
  const { locale, form } = props;
  const words = wordsFor(PEOPLE_WORDS, locale);
  const reasons: Readonly<Record<string, string>> = wordsFor(PEOPLE_ERRORS, locale);
  const said = (errors?: readonly string[]) => errors?.map((key) => reasons[key] ?? key);
  const meta = (name: Names): FieldMeta => {
    const { id, name: as, key, initialValue, required, errors } = props.fields[name];
    return { id, name: as, key, initialValue, required, errors: said(errors) };
  };
  const countries = Object.keys(COUNTRIES)
    .map((value) => ({ value, label: formatCountry(value, locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const country = (name: Names, label: string, hint?: string, optional?: string) => (
    <SelectField
      meta={meta(name)}
      label={label}
      hint={hint}
      optional={optional}
      nothing={words.nothing}
      options={countries}
    />
  );
  return (
    <div className="page page-narrow">
      <PageHead
        title={props.title ?? words.add}
        back={{ href: "/portal/people", label: words.title }}
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary title={words.wrong} errors={said(form.errors)} fields={NAMES.map(meta)} />
        <TextField meta={meta("name")} label={words.name} autoComplete="off" />
        {props.title === null ? (
          <TextField meta={meta("email")} label={words.email} type="email" autoComplete="off" />
        ) : (
          <p className="muted">
            {words.email}: {String(meta("email").initialValue)}. {words.emailStays}
            <input type="hidden" name="email" value={String(meta("email").initialValue)} />
          </p>
        )}
        {country("country", words.countryOf)}
        {country("first", words.first, words.citizenshipHint, words.optional)}
        {country("second", words.second, undefined, words.optional)}
        {country("latest", words.latest, undefined, words.optional)}
        <DateField
          meta={meta("undertakingSignedOn")}
          label={words.signedOn}
          optional={words.optional}
        />
        <DateField
          meta={meta("undertakingUntil")}
          label={words.until}
          hint={words.untilHint}
          optional={words.optional}
        />
        <TextField
          meta={meta("undertakingDocument")}
          label={words.document}
          hint={words.documentHint}
          optional={words.optional}
        />
        {props.title !== null && <CheckboxField meta={meta("left")} label={words.leftLabel} />}
        <div className="form-actions">
          <SubmitButton>{words.save}</SubmitButton>
          <LinkButton quiet href="/portal/people">
            {words.cancel}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
