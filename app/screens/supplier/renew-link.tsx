// Decides how somebody whose link does not open gets a fresh one.
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { ENTRY_WORDS } from "./entry-words.ts";

/** The form; the answer is the same for every address. */
export function RenewLink(props: {
  locale: Locale;
  lang: Locale | undefined;
  wrong?: boolean;
  typed?: string;
  primary?: boolean;
}) {
  const words = wordsFor(ENTRY_WORDS, props.locale);
  return (
    <Section title={words.renewTitle} lede={words.renewLede}>
      <Form
        method="post"
        action={`/enter/renew${props.lang ? `?lang=${props.lang}` : ""}`}
        className="form"
        noValidate
      >
        <TextField
          meta={{
            id: "email",
            name: "email",
            required: true,
            initialValue: props.typed,
            errors: props.wrong ? [words.emailWrong] : undefined,
          }}
          label={words.email}
          type="email"
          autoComplete="email"
        />
        <div className="form-actions">
          <SubmitButton primary={props.primary ?? false}>{words.renew}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
