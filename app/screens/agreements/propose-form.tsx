// Decides how a subcontractor is named: who, where, whom to talk to, and what it would touch.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { DateField, TextArea, TextField } from "#app/ui/text-field.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import type { OwnSubcontractorsProps } from "./own-subcontractors.tsx";
import { plainMeta, type Reply } from "./plain-meta.ts";
import { SUBCONTRACTOR_WORDS } from "./subcontractor-words.ts";

const FIELDS = [
  "engagementId",
  "name",
  "country",
  "contactName",
  "contactEmail",
  "touches",
  "startsOn",
  "materialIds",
] as const;
type Words = ReturnType<typeof wordsFor<(typeof SUBCONTRACTOR_WORDS)["en"]>>;

/** The form; errors come as codes and are said in the reader's language. */
export function ProposeForm({ engagements, items, locale, reply: coded }: OwnSubcontractorsProps) {
  const words = wordsFor(SUBCONTRACTOR_WORDS, locale);
  const reply = inWords(coded, words);
  const only = engagements.length === 1 ? { engagementId: engagements[0]?.id } : {};
  const meta = (name: string, required = true) => plainMeta(name, reply, only, required);
  const countries = Object.entries(COUNTRIES)
    .map(([value, name]) => ({ value, label: name[locale] }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <Form method="post" action="/portal/subcontractors" className="form" noValidate>
      <ErrorSummary
        title={words.errors}
        errors={reply?.error?.[""] ?? []}
        fields={FIELDS.map((name) => meta(name))}
      />
      <SelectField
        meta={meta("engagementId")}
        label={words.engagement}
        nothing={words.choose}
        options={engagements.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField meta={meta("name")} label={words.name} autoComplete="off" />
      <SelectField
        meta={meta("country")}
        label={words.country}
        nothing={words.choose}
        options={countries}
      />
      <TextField meta={meta("contactName")} label={words.contactName} autoComplete="off" />
      <TextField
        meta={meta("contactEmail")}
        label={words.contactEmail}
        hint={words.contactEmailHint}
        type="email"
        autoComplete="off"
      />
      <TextArea meta={meta("touches")} label={words.touches} hint={words.touchesHint} rows={3} />
      {items.length > 0 && (
        <CheckboxGroup
          meta={meta("materialIds", false)}
          label={words.items}
          hint={words.itemsHint}
          choices={items.map(({ id, title, engagementId }) => ({
            value: id,
            label: title,
            ...(engagements.length > 1 && {
              detail: engagements.find((one) => one.id === engagementId)?.title ?? "",
            }),
          }))}
        />
      )}
      <DateField meta={meta("startsOn", false)} label={words.startsOn} optional={words.optional} />
      <div className="form-actions">
        <SubmitButton>{words.button}</SubmitButton>
      </div>
    </Form>
  );
}

function inWords(reply: Reply | undefined, words: Words): Reply | undefined {
  if (!reply) return undefined;
  const say = (code: string): string => {
    const key = `${code}_`;
    const sentence: unknown = key in words ? words[key as "name_"] : undefined;
    return typeof sentence === "string" ? sentence : code;
  };
  const said = Object.entries(reply.error ?? {}).map(
    ([name, codes]) => [name, (codes ?? []).map(say)] as const,
  );
  return { ...reply, error: Object.fromEntries(said) };
}
