// Decides what a contact's own account page offers: who one is here, devices, a password, a passkey.
import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { ACCOUNT_WORDS, type AccountWords } from "./account-words.ts";
import { AddPasskey } from "./add-passkey.tsx";
import { OwnPasskeys, type OwnPasskey } from "./own-passkeys.tsx";

export interface AccountFacts {
  readonly locale: Locale;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly hasSubmitted: boolean;
  readonly hasPassword: boolean;
  readonly passkeys: readonly OwnPasskey[];
  /** Came in by a mail's link, without a password. */
  readonly byLink: boolean;
  readonly done: "password" | "passkey" | "by_link" | undefined;
}

/** The page. */
export function AccountPage({ page, refused }: { page: AccountFacts; refused?: SubmissionResult }) {
  const words = wordsFor(ACCOUNT_WORDS, page.locale);
  return (
    <div className="page">
      <PageHead title={words.title} lede={words.lede} />
      {page.done === "passkey" && <Banner tone="ok">{words.passkeyRemoved}</Banner>}
      {page.done === "password" && (
        <Banner
          tone="ok"
          title={words.kept}
          actions={<LinkButton href="/sign-in?next=/portal/account">{words.signIn}</LinkButton>}
        >
          {words.keptText}
        </Banner>
      )}
      <DefinitionList
        items={[
          { term: words.name, value: page.name },
          { term: words.email, value: page.email },
          { term: words.jobTitle, value: page.jobTitle },
        ]}
      />
      <Section title={words.devices} lede={words.devicesLede}>
        <p>
          <LinkButton href="/portal/sessions">{words.toDevices}</LinkButton>
        </p>
      </Section>
      <Section title={words.password}>
        {page.hasSubmitted ? (
          <PasswordForm page={page} words={words} refused={refused} />
        ) : (
          <p className="muted">{words.passwordLater}</p>
        )}
      </Section>
      <Section title={words.passkey} lede={words.passkeyLede}>
        {page.hasPassword ? (
          <div className="stack">
            <OwnPasskeys {...page} words={words} />
            <AddPasskey words={words} />
          </div>
        ) : (
          <p className="muted">{words.passkeyFirst}</p>
        )}
      </Section>
    </div>
  );
}

function PasswordForm(props: {
  page: AccountFacts;
  words: AccountWords;
  refused?: SubmissionResult;
}) {
  const { page, words, refused } = props;
  const wrong = [...(refused?.error?.password ?? []), ...(refused?.error?.[""] ?? [])];
  const errors = wrong.map((key) => (key === "address" ? words.address : words.passwordWrong));
  return (
    <Form method="post" action="/portal/account" className="form" noValidate>
      {/* lets a password manager know whose password this is */}
      <input type="hidden" name="username" autoComplete="username" value={page.email} readOnly />
      <TextField
        meta={{
          id: "password",
          name: "password",
          required: true,
          minLength: 12,
          errors: errors.length > 0 ? errors : undefined,
        }}
        label={page.hasPassword ? words.passwordReplace : words.passwordNew}
        hint={`${words.passwordHint} ${words.passwordEnds}`}
        type="password"
        autoComplete="new-password"
      />
      <div className="form-actions">
        <SubmitButton>{words.save}</SubmitButton>
      </div>
    </Form>
  );
}
