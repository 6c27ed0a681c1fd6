// Decides how a supplier reads and signs an agreement: main points, the whole text, the act with the fingerprint beside it.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AgreementText, Fingerprint } from "./agreement-text.tsx";
import type { Reply } from "./plain-meta.ts";
import { RecordsView, type ShownRecord } from "./records-view.tsx";
import { SignForm } from "./sign-form.tsx";
import { SIGNING_WORDS } from "./signing-words.ts";

export type OwnState =
  "sent" | "signed" | "in_force" | "declined" | "withdrawn" | "superseded" | "terminated";

export const OWN_TONES: Readonly<Record<OwnState, StateTone>> = {
  sent: "active",
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
    readonly engagementTitle: string | null;
    readonly supplierName: string;
    readonly declineReason: string;
  };
  readonly keyTerms: readonly { readonly term: string; readonly value: string }[];
  readonly records: readonly ShownRecord[];
  readonly keyFingerprint: string;
  /** The portal's mark that it showed this text; null when there is nothing to sign. */
  readonly shown: string | null;
  readonly statements: {
    readonly authority: string;
    readonly consent: string;
    readonly intent: string;
  };
  readonly done: "signed" | "declined" | "changed" | "already" | "reason" | undefined;
  readonly reply: Reply | undefined;
}

const NOTES = {
  signed: { tone: "ok", word: "doneSigned" },
  declined: { tone: "info", word: "doneDeclined" },
  changed: { tone: "error", word: "doneChanged" },
  already: { tone: "error", word: "doneAlready" },
  reason: { tone: "error", word: "doneReason" },
} as const;

/** The page. */
export function SigningPage(props: SigningPageProps) {
  const { locale, agreement, done } = props;
  const words = wordsFor(SIGNING_WORDS, locale);
  const note = done && NOTES[done];
  return (
    <div className="page">
      <PageHead
        title={agreement.title}
        lede={
          agreement.engagementTitle === null ? undefined : words.about(agreement.engagementTitle)
        }
        back={{ href: "/portal/agreements", label: words.back }}
        badges={<StateBadge tone={OWN_TONES[agreement.state]}>{words[agreement.state]}</StateBadge>}
      />
      {note && <Banner tone={note.tone}>{words[note.word]}</Banner>}
      {agreement.state === "declined" && agreement.declineReason !== "" && (
        <p>{words.declinedBecause(agreement.declineReason)}</p>
      )}
      <Section title={words.keyTerms} lede={words.keyTermsLede}>
        <DefinitionList items={props.keyTerms} />
      </Section>
      <Section title={words.text} id="text" aside={<Downloads {...props} />}>
        <AgreementText text={agreement.text} locale={agreement.locale} />
        <Fingerprint sha256={agreement.sha256} label={words.fingerprint} />
      </Section>
      {props.shown !== null && (
        <Section title={words.sign} id="sign" lede={words.signLede(agreement.supplierName)}>
          <SignForm {...props} shown={props.shown} />
        </Section>
      )}
      {props.records.length > 0 && (
        <Section title={words.records} lede={words.recordsLede}>
          <RecordsView records={props.records} locale={locale} />
          <Fingerprint sha256={props.keyFingerprint} label={words.sealKey} />
        </Section>
      )}
    </div>
  );
}

function Downloads({ agreement, records, locale }: SigningPageProps) {
  const words = wordsFor(SIGNING_WORDS, locale);
  const page = `/portal/agreements/${agreement.id}`;
  const files = [
    { href: `${page}/text`, label: words.asText },
    { href: `${page}/record.pdf`, label: words.asPdf },
    ...(records.length > 0
      ? [
          { href: `${page}/receipt.json`, label: words.receipt },
          { href: "/verify.mjs", label: words.verifier },
        ]
      : []),
  ];
  return (
    <div className="cluster" role="group" aria-label={words.print}>
      {files.map(({ href, label }) => (
        <LinkButton key={href} small icon="download" href={href} document>
          {label}
        </LinkButton>
      ))}
    </div>
  );
}
