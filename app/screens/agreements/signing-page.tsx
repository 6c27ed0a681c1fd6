// Decides how a supplier reads and signs an agreement: main points, the whole text, the act with the fingerprint beside it.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import type { PasskeyQuestion } from "#app/ui/passkeys.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AgreementText, Fingerprint } from "./agreement-text.tsx";
import { WhatChanges, type WhatChangesProps } from "#app/screens/renewals/what-changes.tsx";
import { AUTHORITY_WORDS } from "./authority-words.ts";
import { NotYetAuthorised, type PassOnProps } from "./pass-on.tsx";
import type { Reply } from "./plain-meta.ts";
import { RecordsView, type ShownRecord } from "./records-view.tsx";
import { Instead, SignForm } from "./sign-form.tsx";
import { SIGNING_WORDS } from "./signing-words.ts";

export type OwnState =
  "sent" | "over" | "signed" | "in_force" | "declined" | "withdrawn" | "superseded" | "terminated";

export const OWN_TONES: Readonly<Record<OwnState, StateTone>> = {
  sent: "active",
  over: "off",
  signed: "waiting",
  in_force: "ok",
  declined: "bad",
  withdrawn: "off",
  superseded: "off",
  terminated: "off",
};

export interface SigningPageProps {
  readonly locale: Locale;
  readonly asker: string;
  readonly agreement: {
    readonly id: string;
    readonly title: string;
    readonly state: OwnState;
    readonly locale: Locale;
    readonly text: string;
    readonly sha256: string;
    /** What it is about, in one line. */
    readonly about: string;
    readonly supplierName: string;
    readonly declineReason: string;
    readonly signBy: string | null;
  };
  readonly difference: WhatChangesProps["difference"];
  readonly renewal: WhatChangesProps["renewal"];
  readonly keyTerms: readonly { readonly term: string; readonly value: string }[];
  readonly records: readonly ShownRecord[];
  /** Of the keys that sealed the records. */
  readonly keyFingerprints: readonly string[];
  /** Whether it waits for this contact's supplier and this contact could sign, an authority given. */
  readonly waits: boolean;
  readonly others: PassOnProps["others"];
  readonly mayNameOthers: boolean;
  /** The portal's mark that it showed this text; null when there is nothing to sign, or nobody said that this person may. */
  readonly shown: string | null;
  /** What the signer's passkey is asked; null for a signer without one. */
  readonly passkey: PasskeyQuestion | null;
  readonly statements: {
    readonly authority: string;
    readonly consent: string;
    readonly intent: string;
  };
  readonly done: keyof typeof NOTES | undefined;
  readonly reply: Reply | undefined;
}

const NOTES = {
  signed: { tone: "ok", word: "doneSigned" },
  declined: { tone: "info", word: "doneDeclined" },
  changed: { tone: "error", word: "doneChanged" },
  already: { tone: "error", word: "doneAlready" },
  reason: { tone: "error", word: "doneReason" },
  over: { tone: "error", word: "doneOver" },
  delegated: { tone: "ok", word: "doneDelegated" },
  asked: { tone: "ok", word: "doneAsked" },
  self: { tone: "error", word: "doneSelf" },
  not_authorised: { tone: "error", word: "doneNotAuthorised" },
} as const;

/** The page. */
export function SigningPage(props: SigningPageProps) {
  const { locale, agreement, done } = props;
  const words = wordsFor(SIGNING_WORDS, locale);
  const authority = wordsFor(AUTHORITY_WORDS, locale);
  const note = done && NOTES[done];
  return (
    <div className="page">
      <PageHead
        title={agreement.title}
        lede={agreement.about === "" ? undefined : words.about(agreement.about)}
        back={{ href: "/portal/agreements", label: words.back }}
        badges={<StateBadge tone={OWN_TONES[agreement.state]}>{words[agreement.state]}</StateBadge>}
      />
      {note && <Banner tone={note.tone}>{words[note.word]}</Banner>}
      {agreement.state === "declined" && agreement.declineReason !== "" && (
        <p>{words.declinedBecause(agreement.declineReason)}</p>
      )}
      <WhatChanges {...props} />
      {props.keyTerms.length > 0 && (
        <Section title={words.keyTerms} lede={words.keyTermsLede}>
          <DefinitionList items={props.keyTerms} />
        </Section>
      )}
      <Section title={words.text} id="text" aside={<Downloads {...props} />}>
        <AgreementText text={agreement.text} locale={agreement.locale} id="agreement-text" />
        <Fingerprint sha256={agreement.sha256} label={words.fingerprint} />
      </Section>
      {agreement.state === "over" && agreement.signBy !== null && (
        <Banner tone="warn" title={authority.overTitle}>
          {authority.over(formatDay(agreement.signBy, locale), props.asker)}
        </Banner>
      )}
      {props.waits && (
        <Section title={words.sign} id="sign" lede={words.signLede(agreement.supplierName)}>
          <Order {...props} />
          {props.shown === null ? (
            <NotYetAuthorised {...props} asked={done === "asked"} />
          ) : (
            <SignForm {...props} shown={props.shown} />
          )}
          <Instead {...props} />
        </Section>
      )}
      {props.records.length > 0 && (
        <Section title={words.records} lede={words.recordsLede}>
          <RecordsView records={props.records} locale={locale} />
          {props.keyFingerprints.map((one) => (
            <Fingerprint key={one} sha256={one} label={words.sealKey} />
          ))}
          <p className="small">
            <a href="/verify" data-document="">
              {words.verifier}
            </a>
          </p>
        </Section>
      )}
    </div>
  );
}

function Order({ agreement, asker, locale }: SigningPageProps) {
  const words = wordsFor(AUTHORITY_WORDS, locale);
  return (
    <div>
      <p className="small muted">{words.order}</p>
      <ol className="plain-steps">
        <li>
          {words.first(agreement.supplierName)}
          {agreement.signBy !== null && ` ${words.signBy(formatDay(agreement.signBy, locale))}`}
        </li>
        <li>{words.second(asker)}</li>
      </ol>
    </div>
  );
}

function Downloads({ agreement, records, locale }: SigningPageProps) {
  const words = wordsFor(SIGNING_WORDS, locale);
  const page = `/portal/agreements/${agreement.id}`;
  const files = [
    { href: `${page}/text`, label: words.asText },
    { href: `${page}/record.pdf`, label: words.asPdf },
    ...(records.length > 0 ? [{ href: `${page}/package.zip`, label: words.package }] : []),
  ];
  return (
    <div className="cluster" role="group" aria-label={words.print} id="agreement-downloads">
      {files.map(({ href, label }) => (
        <LinkButton key={href} small icon="download" href={href} document>
          {label}
        </LinkButton>
      ))}
    </div>
  );
}
