// Decides what differs between two versions of an agreement: term by term, and clause by clause with the terms put in.
import { findAgreement as findTemplate } from "#questionnaires/agreements/catalogue.ts";
import { termsOf, type Agreement } from "#questionnaires/agreements/agreement.ts";
import {
  compareEditions,
  type ClauseDifference,
} from "#questionnaires/agreements/compare-editions.ts";
import { fillPlaces, placesIn } from "#questionnaires/agreements/placeholders.ts";
import { changedTerms } from "#scoring/obligations/changed-terms.ts";
import { describeTerm, describeValue } from "#scoring/obligations/describe-term.ts";
import { termRow, type TermId, type Terms } from "#scoring/obligations/term-table.ts";
import type { Locale } from "#scoring/obligations/wording.ts";
import { paperLines } from "#scoring/papers/paper.ts";
import { storedPaper } from "./stored-paper.ts";
import { storedTerms } from "./stored-terms.ts";

export interface SignedVersion {
  readonly template: string;
  readonly edition: string;
  readonly terms: unknown;
  readonly kind: string;
  /** What a paper names beside its terms. */
  readonly facts: unknown;
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
  /** The text agrees no points: what it says stands in its clauses. */
  readonly pointless: boolean;
}

/**
 * The difference in one language. Names, material and days stand as an ellipsis: they are not what changed. What a paper
 * names is what it says, and stands in its words.
 */
export function differenceOf(
  before: SignedVersion,
  after: SignedVersion,
  locale: Locale,
): AgreementDifference {
  const [was, is] = [storedTerms(before.terms), storedTerms(after.terms)];
  const lines = { before: linesOf(before, locale), after: linesOf(after, locale) };
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
            paragraphsOf(agreement, clause, {
              terms: side === "before" ? was : is,
              lines: lines[side],
              locale,
            }),
          )
        : [],
    pointless: now !== undefined && termsOf(now).length === 0,
    summary: old !== now ? (now?.changes?.summary[locale] ?? null) : null,
  };
}

interface Reading {
  readonly terms: Terms;
  readonly lines: Readonly<Record<string, string | readonly string[]>>;
  readonly locale: Locale;
}

function linesOf(version: SignedVersion, locale: Locale): Reading["lines"] {
  const paper = storedPaper(version);
  return paper ? { engagement: paper.facts.about, ...paperLines(paper, locale) } : {};
}

function paragraphsOf(agreement: Agreement, clause: string, reading: Reading): readonly string[] {
  const words = agreement.words[reading.locale];
  const spoken = (words.clauses[clause]?.paragraphs ?? [])
    .map((text) => inWords(text, reading))
    .filter((text) => text !== "");
  return spoken.length > 0 ? spoken : [words.silentTerm];
}

function inWords(text: string, { terms, lines, locale }: Reading): string {
  const silent = placesIn(text).filter(
    ({ kind, name }) => kind === "term" && terms[name as TermId] === undefined,
  );
  const rest = silent.reduce((kept, { name }) => kept.replace(`{term:${name}}`, ""), text);
  return fillPlaces(rest, ({ kind, name }) => {
    const value = kind === "term" ? terms[name as TermId] : undefined;
    if (value !== undefined) return describeTerm(name as TermId, value, locale);
    const line = kind === "fact" ? lines[name] : undefined;
    return line === undefined ? "…" : [line].flat().join("; ");
  })
    .replace(/ {2,}/g, " ")
    .trim();
}
