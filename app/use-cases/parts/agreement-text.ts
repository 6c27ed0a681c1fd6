// Decides the exact text of an agreement from its facts: the bytes that are previewed, frozen, hashed and signed.
import { createHash } from "node:crypto";
import {
  findAgreement as findTemplate,
  newestEdition,
} from "#questionnaires/agreements/catalogue.ts";
import { termsOf } from "#questionnaires/agreements/agreement.ts";
import { renderAgreement, type RenderedAgreement } from "#questionnaires/agreements/render-text.ts";
import { countryName } from "#scoring/obligations/country-name.ts";
import { describeTerm } from "#scoring/obligations/describe-term.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { PAPER_KINDS, type PaperKind } from "#scoring/papers/paper.ts";
import { linesOf, oneLine, type LineFacts } from "./text-facts.ts";

/** The texts that new drafts are written from: always the newest edition. */
export const TEMPLATES = {
  supplier_deed: { template: "supplier-deed", edition: newestEdition("supplier-deed") },
  joinder: { template: "subcontractor-joinder", edition: newestEdition("subcontractor-joinder") },
  nda: { template: "mutual-nda", edition: newestEdition("mutual-nda") },
  scc_sheet: { template: "scc-reference-sheet", edition: newestEdition("scc-reference-sheet") },
  export_acknowledgement: {
    template: "export-control-acknowledgement",
    edition: newestEdition("export-control-acknowledgement"),
  },
  head: { template: "head-agreement", edition: newestEdition("head-agreement") },
} as const;

/** Whether a text is one of the papers beside deed and joinder. */
export function isPaperTemplate(template: string): boolean {
  return PAPER_KINDS.some((kind) => TEMPLATES[kind].template === template);
}

/** What binds a company in the chain: the gate asks for these two. */
export type ChainKind = "supplier_deed" | "joinder";
export type WrittenKind = ChainKind | PaperKind;

export interface Company {
  readonly name: string;
  readonly registrationNumber: string;
  /** Null for the organisation itself: its seat is not asked for. */
  readonly country: string | null;
}

export interface TextFacts extends LineFacts {
  readonly template: string;
  readonly edition: string;
  readonly terms: Terms;
  readonly organisation: string;
  readonly supplier: Company;
  /** The subcontractor, for a joinder. */
  readonly joining: Company | null;
}

/** The obligation terms that a text states; none when there is no such text. */
export function statedTerms({
  template,
  edition,
}: {
  readonly template: string;
  readonly edition: string;
}): readonly string[] {
  const text = findTemplate(template, edition);
  return text ? termsOf(text) : [];
}

/** The text, or what is missing or cannot be printed. The same facts give the same bytes. */
export function writeAgreementText(facts: TextFacts): RenderedAgreement {
  const template = findTemplate(facts.template, facts.edition);
  if (!template) throw new Error(`no agreement text ${facts.template} ${facts.edition}`);
  return renderAgreement(template, facts.locale, fillOf(template, facts));
}

/** What fills the places of a text: exactly those it has. */
export function fillOf(template: NonNullable<ReturnType<typeof findTemplate>>, facts: TextFacts) {
  const { locale, terms, joining } = facts;
  const termTexts = termsOf(template).map((id) => {
    const value = terms[id as TermId];
    return [id, value === undefined ? null : describeTerm(id as TermId, value, locale)] as const;
  });
  const lines = linesOf(facts);
  const parties: Readonly<Record<string, string>> = {
    disclosing: facts.organisation,
    receiving: companyLine(facts.supplier, locale),
    joining: joining ? companyLine(joining, locale) : "",
  };
  return {
    parties: Object.fromEntries(
      template.structure.parties.map((role) => [role, parties[role] ?? ""]),
    ),
    termTexts: Object.fromEntries(termTexts),
    facts: Object.fromEntries(
      template.structure.facts.map(({ id, kind }) => [
        id,
        lines[id] ?? (kind === "list" ? [] : ""),
      ]),
    ),
  };
}

const PREFIXES = {
  supplier_deed: "SD",
  joinder: "SJ",
  nda: "ND",
  scc_sheet: "SC",
  export_acknowledgement: "EX",
} as const satisfies Record<WrittenKind, string>;

/** How an agreement is cited: short, unique, and the same for ever. */
export function referenceOf(kind: WrittenKind, id: string): string {
  return `${PREFIXES[kind]}-${id.slice(0, 8).toUpperCase()}`;
}

const TITLES = {
  supplier_deed: { en: "Confidentiality deed", de: "Vertraulichkeitsvereinbarung" },
  joinder: { en: "Joinder", de: "Beitrittserklärung" },
  nda: { en: "Mutual confidentiality agreement", de: "Gegenseitige Vertraulichkeitsvereinbarung" },
  scc_sheet: { en: "Reference sheet", de: "Übersichtsblatt" },
  export_acknowledgement: {
    en: "Acknowledgement of export control",
    de: "Bestätigung zur Exportkontrolle",
  },
} as const;

/** How it is called in lists, mails and records, in the language of its text. */
export function titleOf(kind: WrittenKind, reference: string, locale: Locale): string {
  return `${TITLES[kind][locale]} ${reference}`;
}

/** The fingerprint of a text: SHA-256 of its bytes, hexadecimal. */
export function fingerprintOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The countries in which recipients may sit: regions expanded, sorted; none when the text says nothing. */
export function allowedCountriesOf(terms: Terms): string[] {
  return [...expandTerritories(terms.territories ?? [])].sort();
}

function companyLine({ name, registrationNumber, country }: Company, locale: Locale): string {
  const seat = country === null ? "" : countryName(country, locale);
  return oneLine([name, registrationNumber, seat].filter((part) => part !== "").join(", "));
}
