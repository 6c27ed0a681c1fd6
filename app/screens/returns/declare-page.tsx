// Decides how a copy is added that was not downloaded here.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { RETURN_WORDS } from "./return-words.ts";
import { sayCodes } from "./say-codes.ts";

export function DeclarePage(props: {
  locale: Locale;
  engagements: readonly { readonly id: string; readonly title: string }[];
  reply: Reply | undefined;
}) {
  const words = wordsFor(RETURN_WORDS, props.locale);
  const reply = sayCodes(props.reply, words);
  const only = props.engagements.length === 1 ? { engagementId: props.engagements[0]?.id } : {};
  const meta = (name: string) => plainMeta(name, reply, only);
  return (
    <div className="page page-narrow">
      <PageHead
        title={words.declare}
        lede={words.declareText}
        back={{ href: "/portal/returns", label: words.title }}
      />
      {props.engagements.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        <Form method="post" className="form" noValidate>
          <ErrorSummary
            title={words.errors}
            errors={reply?.error?.[""] ?? []}
            fields={[meta("engagementId"), meta("what")]}
          />
          <SelectField
            meta={meta("engagementId")}
            label={words.engagement}
            nothing={words.choose}
            options={props.engagements.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <TextField meta={meta("what")} label={words.what} autoComplete="off" />
          <div className="form-actions">
            <SubmitButton>{words.add}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
