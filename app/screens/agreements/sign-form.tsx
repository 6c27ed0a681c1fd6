// Decides how the act of signing is asked for: name, position, authority, consent, and the fingerprint beside the button.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { Fingerprint } from "./agreement-text.tsx";
import { LetSomebodyElseSign } from "./pass-on.tsx";
import { usePasskeyAnswer } from "./passkey-answer.tsx";
import { plainMeta, type Reply } from "./plain-meta.ts";
import { ReadingWatch } from "./reading-watch.tsx";
import type { SigningPageProps } from "./signing-page.tsx";
import { SIGNING_WORDS } from "./signing-words.ts";

const FIELDS = ["name", "title", "authority", "consent"] as const;
type Words = ReturnType<typeof wordsFor<(typeof SIGNING_WORDS)["en"]>>;

/** The forms. A refused one keeps what was typed; errors come as codes and are said in the reader's language. */
export function SignForm(props: SigningPageProps & { shown: string }) {
  const { agreement, statements, locale } = props;
  const words = wordsFor(SIGNING_WORDS, locale);
  const reply = inWords(props.reply, words);
  const meta = (name: string) => plainMeta(name, reply);
  const page = `/portal/agreements/${agreement.id}`;
  const passkey = usePasskeyAnswer(props.passkey);
  return (
    <Form method="post" action={page} className="form" noValidate onSubmit={passkey.onSubmit}>
      <ErrorSummary
        title={words.errors}
        errors={reply?.error?.[""] ?? []}
        fields={FIELDS.map((name) => meta(name))}
      />
      <input type="hidden" name="sha256" value={agreement.sha256} />
      <input type="hidden" name="shown" value={props.shown} />
      {passkey.field}
      <ReadingWatch endOf="agreement-text" downloads="agreement-downloads" />
      <TextField meta={meta("name")} label={words.name} hint={words.nameHint} autoComplete="off" />
      <TextField
        meta={meta("title")}
        label={words.title}
        hint={words.titleHint}
        autoComplete="organization-title"
      />
      <CheckboxField meta={meta("authority")} label={statements.authority} />
      <CheckboxField meta={meta("consent")} label={statements.consent} />
      <div className="sign-act">
        <p>{statements.intent}</p>
        <Fingerprint sha256={agreement.sha256} label={words.exactly} />
        {props.passkey && <p className="small muted">{words.byPasskey}</p>}
        {passkey.failed && <Banner tone="warn">{words.passkey_}</Banner>}
        <SubmitButton>{words.button}</SubmitButton>
      </div>
    </Form>
  );
}

/** What can be done instead of signing: let somebody else sign, or decline with a reason. */
export function Instead(props: SigningPageProps) {
  const words = wordsFor(SIGNING_WORDS, props.locale);
  return (
    <div className="cluster">
      <LetSomebodyElseSign {...props} />
      <Dialog
        id="decline"
        title={words.declineTitle}
        trigger={{ label: words.decline }}
        cancel={words.keep}
      >
        <p>{words.declineText(props.asker)}</p>
        <Form
          method="post"
          action={`/portal/agreements/${props.agreement.id}/decline`}
          className="form"
        >
          <input type="hidden" name="sha256" value={props.agreement.sha256} />
          <TextArea meta={plainMeta("reason", undefined)} label={words.declineReason} rows={3} />
          <div className="form-actions">
            <SubmitButton danger>{words.declineButton}</SubmitButton>
          </div>
        </Form>
      </Dialog>
    </div>
  );
}

function inWords(reply: Reply | undefined, words: Words): Reply | undefined {
  if (!reply) return undefined;
  const said = Object.entries(reply.error ?? {}).map(
    ([name, codes]) => [name, (codes ?? []).map((code) => sentenceOf(code, words))] as const,
  );
  return { ...reply, error: Object.fromEntries(said) };
}

function sentenceOf(code: string, words: Words): string {
  const key = `${code}_`;
  const sentence: unknown = key in words ? words[key as "name_"] : undefined;
  return typeof sentence === "string" ? sentence : code;
}
