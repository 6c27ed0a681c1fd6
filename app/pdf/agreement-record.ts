// Decides what both parties keep of a signed agreement: the full text, and a certificate of who signed it and how to check.
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { AGREEMENT_WORDS } from "./agreement-words.ts";
import { inUtc } from "./in-utc.ts";
import type { Block, DocumentToWrite } from "./write-document.server.ts";

/** One sealed act: the supplier's signature or the countersignature. */
export type SealedAct = {
  act: "signed" | "countersigned";
  party: string;
  name: string;
  role: string | null;
  email: string;
  /** On what ground this person binds the party, as declared or confirmed. */
  authority: string;
  /** Who had recorded that authority, when, and what it rests on. */
  authoritySource?: string | null;
  /** When the text was shown, and when its last part was reached. */
  reading?: string | null;
  recordId?: string;
  /** How the person was authenticated in that session. */
  authentication: string;
  at: Date;
  /** Network address the act came from. */
  address: string;
  /** The consent, word for word as it was confirmed. */
  consent: string;
  recordNumber: number;
  recordHash: string;
  keyId: string;
};

export type SignedAgreement = {
  locale: Locale;
  /** The language the agreement itself is written in does not change; this is its exact text. */
  title: string;
  version: string;
  text: string;
  /** SHA-256 of the exact bytes shown and signed, hexadecimal. */
  sha256: string;
  byteLength: number;
  parties: readonly { role: string; legalName: string; registration: string | null }[];
  acts: readonly SealedAct[];
  /** The whole fingerprint of the sealing key, as it is published. */
  keyFingerprint: string;
  /** The fingerprint of the certificate this very file is sealed with. */
  certificateFingerprint?: string;
  /** The portal's public address. */
  portal: string;
  createdAt: Date;
};

/** The agreement with its certificate as a document to write. It claims a simple electronic signature and no more. */
export function agreementRecord(agreement: SignedAgreement): DocumentToWrite {
  const words = wordsFor(AGREEMENT_WORDS, agreement.locale);
  return {
    title: agreement.title,
    footer: `${words.version} ${agreement.version} · SHA-256 ${agreement.sha256.slice(0, 16)}…`,
    pageLabel: (page, pages) => words.page(String(page), String(pages)),
    language: agreement.locale,
    createdAt: agreement.createdAt,
    blocks: [
      { kind: "title", text: agreement.title },
      { kind: "text", text: agreement.text },
      { kind: "page" },
      ...certificate(agreement),
    ],
  };
}

function certificate(agreement: SignedAgreement): Block[] {
  const words = wordsFor(AGREEMENT_WORDS, agreement.locale);
  return [
    { kind: "title", text: words.certificate },
    { kind: "text", text: words.nature },
    { kind: "heading", text: words.document },
    {
      kind: "facts",
      rows: [
        [words.agreement, agreement.title],
        [words.version, agreement.version],
        [words.documentHash, agreement.sha256],
        [words.length, String(agreement.byteLength)],
        [words.portal, agreement.portal],
      ],
    },
    { kind: "heading", text: words.parties },
    {
      kind: "facts",
      rows: agreement.parties.map(({ role, legalName, registration }) => [
        role,
        registration ? `${legalName} (${registration})` : legalName,
      ]),
    },
    ...agreement.acts.flatMap((act) => actBlocks(act, agreement.locale)),
    { kind: "heading", text: words.verify },
    { kind: "text", text: words.howToVerify(agreement.portal) },
    {
      kind: "facts",
      rows: [
        [words.key, agreement.keyFingerprint],
        ...row(words.certificateOfSeal, agreement.certificateFingerprint),
      ],
    },
  ];
}

function actBlocks(act: SealedAct, locale: Locale): Block[] {
  const words = wordsFor(AGREEMENT_WORDS, locale);
  return [
    { kind: "heading", text: act.act === "signed" ? words.signed : words.countersigned },
    {
      kind: "facts",
      rows: [
        [words.forParty, act.party],
        [words.signer, act.role ? `${act.name}, ${act.role}` : act.name],
        [words.email, act.email],
        [words.authority, act.authority],
        ...row(words.authoritySource, act.authoritySource),
        [words.authentication, act.authentication],
        [words.at, inUtc(act.at)],
        [words.address, act.address],
        [words.consent, act.consent],
        ...row(words.reading, act.reading),
        [words.record, [act.recordNumber, act.recordId, act.recordHash].filter(Boolean).join("\n")],
        [words.keyId, act.keyId],
      ],
    },
  ];
}

const row = (label: string, value: string | null | undefined): [string, string][] =>
  value ? [[label, value]] : [];
