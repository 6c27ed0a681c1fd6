// Decides the form in which a supplier describes its document; a question about the dates stands where it is answered.
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { DETAIL_WORDS } from "./detail-words.ts";

type Names =
  | "version"
  | "title"
  | "kind"
  | "issuedOn"
  | "effectiveOn"
  | "expiresOn"
  | "issuer"
  | "reference"
  | "meant";

export interface PieceDetailsProps {
  readonly locale: Locale;
  readonly today: string;
  readonly action: string;
  readonly form: Pick<FormMetadata<Record<string, unknown>>, "id" | "onSubmit" | "errors">;
  readonly fields: Readonly<Record<Names, FieldMetadata>>;
  readonly version: number;
  /** The kinds to choose from; null when a request says what it wants. */
  readonly kinds: readonly { readonly value: string; readonly label: string }[] | null;
}

/** The form. Messages arrive as keys and are said in the reader's language. */
export function PieceDetails(props: PieceDetailsProps) {
  const { locale, form, version, kinds, today } = props;
  const words = wordsFor(DETAIL_WORDS, locale);
  const say = sayIn(locale);
  const at = (name: Names) => ({
    ...metaOf(props.fields[name]),
    errors: say(props.fields[name].errors),
  });
  const asked = props.fields.meant.errors !== undefined && props.fields.meant.errors.length > 0;
  return (
    <Form
      method="post"
      action={props.action}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
      className="form"
    >
      <ErrorSummary
        title={words.formTrouble}
        errors={say(form.errors)}
        fields={(
          ["title", "issuedOn", "effectiveOn", "expiresOn", "issuer", "reference", "meant"] as const
        ).map(at)}
      />
      <input type="hidden" name="version" value={version} />
      <TextField meta={at("title")} label={words.fieldTitle} hint={words.fieldTitleHint} />
      {kinds && <SelectField meta={at("kind")} label={words.kindOfDocument} options={kinds} />}
      <div className="columns evidence-dates">
        <DateField
          meta={at("issuedOn")}
          label={words.fieldIssuedOn}
          hint={words.fieldIssuedOnHint}
          max={today}
        />
        <DateField
          meta={at("expiresOn")}
          label={words.fieldExpiresOn}
          hint={words.fieldExpiresOnHint}
          optional={words.optional}
        />
      </div>
      <DateField
        meta={at("effectiveOn")}
        label={words.fieldEffectiveOn}
        hint={words.fieldEffectiveOnHint}
        optional={words.optional}
      />
      <TextField
        meta={at("issuer")}
        label={words.fieldIssuer}
        hint={words.fieldIssuerHint}
        optional={words.optional}
      />
      <TextField
        meta={at("reference")}
        label={words.fieldReference}
        hint={words.fieldReferenceHint}
        optional={words.optional}
        short
      />
      {asked && <CheckboxField meta={at("meant")} label={words.meant} />}
      <div className="form-actions">
        <SubmitButton>{words.save}</SubmitButton>
      </div>
    </Form>
  );
}

function metaOf(field: FieldMetadata) {
  const { id, name, key, errorId, descriptionId, initialValue, required } = field;
  return { id, name, key, errorId, descriptionId, initialValue, required };
}

/** Says message keys in a language; what is no key is left out, so that nothing technical shows. */
function sayIn(locale: Locale) {
  const known = new Map<string, string>(Object.entries(wordsFor(DETAIL_WORDS, locale)));
  return (keys: readonly string[] | undefined) =>
    keys?.map((key) => known.get(key) ?? known.get("formTrouble") ?? "");
}
