// Decides what differs between two versions of an agreement: term by term, and clause by clause with the terms put in.
import { findAgreement as findTemplate } from "#questionnaires/agreements/catalogue.ts";
import type { Agreement } from "#questionnaires/agreements/agreement.ts";
import {
  compareEditions,
  type ClauseDifference,
} from "#questionnaires/agreements/compare-editions.ts";
import { fillPlaces, placesIn } from "#questionnaires/agreements/placeholders.ts";
import { changedTerms } from "#scoring/obligations/changed-terms.ts";
import { describeTerm, describeValue } from "#scoring/obligations/describe-term.ts";
import { termRow, type TermId, type Terms } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { storedTerms } from "./stored-terms.ts";

export interface SignedVersion {
  readonly template: string;
  readonly edition: string;
  readonly terms: unknown;
}

export interface AgreementDifference {
  readonly terms: readonly {
    readonly term: TermId;
    readonly label: string;
    /** Null where that version is silent. */
    readonly was: string | null;
    readonly is: string | null;
  }[];
  readonly clauses: readonly ClauseDifference[];
  /** What the newer text says about itself; null when both stand on the same. */
  readonly summary: string | null;
}

/** The difference in one language. Names, material and days stand as an ellipsis: they are not what changed. */
export function differenceOf(
  before: SignedVersion,
  after: SignedVersion,
  locale: Locale,
): AgreementDifference {
  const [was, is] = [storedTerms(before.terms), storedTerms(after.terms)];
  const old = findTemplate(before.template, before.edition);
  const now = findTemplate(after.template, after.edition);
  return {
    terms: changedTerms(was, is).map((change) => ({
      term: change.term,
      label: termRow(change.term).label[locale],
      was: change.was === null ? null : describeValue(change.term, change.was, locale),
      is: change.is === null ? null : describeValue(change.term, change.is, locale),
    })),
    clauses:
      old && now
        ? compareEditions(old, now, locale, (agreement, clause, side) =>
            paragraphsOf(agreement, clause, side === "before" ? was : is, locale),
          )
        : [],
    summary: old !== now ? (now?.changes?.summary[locale] ?? null) : null,
  };
}

function paragraphsOf(
  agreement: Agreement,
  clause: string,
  terms: Terms,
  locale: Locale,
): readonly string[] {
  const words = agreement.words[locale];
  const spoken = (words.clauses[clause]?.paragraphs ?? [])
    .map((text) => withTerms(text, terms, locale))
    .filter((text) => text !== "");
  return spoken.length > 0 ? spoken : [words.silentTerm];
}

function withTerms(text: string, terms: Terms, locale: Locale): string {
  const silent = placesIn(text).filter(
    ({ kind, name }) => kind === "term" && terms[name as TermId] === undefined,
  );
  const rest = silent.reduce((kept, { name }) => kept.replace(`{term:${name}}`, ""), text);
  return fillPlaces(rest, ({ kind, name }) => {
    const value = kind === "term" ? terms[name as TermId] : undefined;
    return value === undefined ? "…" : describeTerm(name as TermId, value, locale);
  })
    .replace(/ {2,}/g, " ")
    .trim();
}
