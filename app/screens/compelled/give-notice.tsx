// Decides how a supplier gives the notice it owes.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { COMPELLED_WORDS } from "./compelled-words.ts";
import type { ShownOwnNotice } from "./own-demands.tsx";
import { sayCodes, termWord } from "./say.ts";

export function GiveNotice(props: {
  locale: Locale;
  asker: string;
  notice: ShownOwnNotice;
  reply: Reply | undefined;
}) {
  const { locale, asker, notice } = props;
  const words = wordsFor(COMPELLED_WORDS, locale);
  const reply = sayCodes(props.reply, words);
  const due = notice.dueAt && words.due(formatInstant(notice.dueAt, locale, notice.timeZone));
  return (
    <div className="page page-narrow">
      <PageHead
        title={words.give}
        lede={[notice.engagement, termWord(notice.term, words), due].filter(Boolean).join(" · ")}
        back={{ href: "/portal/compelled", label: words.title }}
      />
      <p>{words.giveText(asker)}</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary
          title={words.addErrors}
          errors={reply?.error?.[""] ?? []}
          fields={[plainMeta("note", reply)]}
        />
        <TextArea meta={plainMeta("note", reply)} label={words.note} rows={5} />
        <p className="small muted">{words.termNote}</p>
        <div className="form-actions">
          <SubmitButton>{words.giveButton}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
