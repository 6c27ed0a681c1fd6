// Decides the exact text of a deed or a joinder from its facts: the bytes that are previewed, frozen, hashed and signed.
import { createHash } from "node:crypto";
import {
  findAgreement as findTemplate,
  getAgreement,
} from "#questionnaires/agreements/catalogue.ts";
import { termsOf } from "#questionnaires/agreements/agreement.ts";
import { renderAgreement, type RenderedAgreement } from "#questionnaires/agreements/render-text.ts";
import type { Level } from "#scoring/facts.ts";
import { countryName } from "#scoring/obligations/country-name.ts";
import { describeTerm } from "#scoring/obligations/describe-term.ts";
import { expandTerritories } from "#scoring/obligations/regions.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { dayText, type Locale } from "#scoring/obligations/wording.ts";

/** The texts that new drafts are written from. */
export const TEMPLATES = {
  supplier_deed: { template: "supplier-deed", edition: "2026-1" },
  joinder: { template: "subcontractor-joinder", edition: "2026-1" },
  head: { template: "head-agreement", edition: "2026-1" },
} as const;

export interface Company {
  readonly name: string;
  readonly registrationNumber: string;
  /** Null for the organisation itself: its seat is not asked for. */
  readonly country: string | null;
}

export interface TextFacts {
  readonly kind: "supplier_deed" | "joinder";
  readonly template: string;
  readonly edition: string;
  readonly locale: Locale;
  readonly terms: Terms;
  readonly reference: string;
  /** The head agreement's reference for a deed, the deed's for a joinder. */
  readonly above: string;
  /** The engagement's title, or the subcontractor's task. */
  readonly subject: string;
  readonly level: Level;
  readonly material: readonly string[];
  readonly effectiveOn: string;
  readonly endsOn: string | null;
  readonly organisation: string;
  readonly supplier: Company;
  /** The subcontractor, for a joinder. */
  readonly joining: Company | null;
}

/** The obligation terms that a template states. */
export function statedTerms(kind: "supplier_deed" | "joinder"): readonly string[] {
  const { template, edition } = TEMPLATES[kind];
  return termsOf(getAgreement(template, edition));
}

/** The text, or what is missing or cannot be printed. The same facts give the same bytes. */
export function writeAgreementText(facts: TextFacts): RenderedAgreement {
  const template = findTemplate(facts.template, facts.edition);
  if (!template) throw new Error(`no agreement text ${facts.template} ${facts.edition}`);
  const { locale, terms } = facts;
  const [termEntries, subject] = [
    termsOf(template).map((id) => {
      const value = terms[id as TermId];
      return [id, value === undefined ? null : describeTerm(id as TermId, value, locale)] as const;
    }),
    subjectLine(facts),
  ];
  const shared = {
    reference: facts.reference,
    material: facts.material.length > 0 ? facts.material : [materialLine(facts.level, locale)],
    effective_on: dayText(facts.effectiveOn, locale),
  };
  const supplier = companyLine(facts.supplier, locale);
  return renderAgreement(template, locale, {
    parties: {
      disclosing: facts.organisation,
      receiving: supplier,
      ...(facts.joining && { joining: companyLine(facts.joining, locale) }),
    },
    termTexts: Object.fromEntries(termEntries),
    facts:
      facts.kind === "joinder"
        ? { ...shared, deed_reference: facts.above, task: subject }
        : { ...shared, head_reference: facts.above, engagement: subject },
  });
}

/** How an agreement is cited: short, unique, and the same for ever. */
export function referenceOf(kind: "supplier_deed" | "joinder", id: string): string {
  return `${kind === "joinder" ? "SJ" : "SD"}-${id.slice(0, 8).toUpperCase()}`;
}

const TITLES = {
  supplier_deed: { en: "Confidentiality deed", de: "Vertraulichkeitsvereinbarung" },
  joinder: { en: "Joinder", de: "Beitrittserklärung" },
} as const;

/** How it is called in lists, mails and records, in the language of its text. */
export function titleOf(kind: keyof typeof TITLES, reference: string, locale: Locale): string {
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

function subjectLine({ subject, endsOn, locale }: TextFacts): string {
  // sentences of the texts end with their own full stop
  const line = oneLine(subject).replace(/[.\s]+$/, "");
  if (endsOn === null) return line;
  const until = dayText(endsOn, locale);
  return locale === "de"
    ? `${line} (Material wird bis zum ${until} übergeben)`
    : `${line} (material is handed over until ${until})`;
}

function materialLine(level: Level, locale: Locale): string {
  return locale === "de"
    ? `alles Material bis zur Vertraulichkeitsstufe ${level}, das für diesen Auftrag übergeben wird`
    : `all material up to confidentiality level ${level} that is handed over for this engagement`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
