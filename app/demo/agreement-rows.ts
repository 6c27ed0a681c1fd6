// Decides the terms and the exact texts of the story's agreements, by the same rules and templates as the real ones.
import { createHash } from "node:crypto";
import type { Insertable } from "kysely";
import type { Agreement } from "#db/schema.generated.ts";
import { termsOf } from "#questionnaires/agreements/agreement.ts";
import { getAgreement, type AgreementId } from "#questionnaires/agreements/catalogue.ts";
import { renderAgreement } from "#questionnaires/agreements/render-text.ts";
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import {
  compareWithHeads,
  joinHeads,
  termsBelow,
  type Comparison,
} from "#scoring/obligations/compare-agreements.ts";
import { DEFAULT_HANDLING, defaultTerms } from "#scoring/obligations/default-terms.ts";
import { describeTerm } from "#scoring/obligations/describe-term.ts";
import { expandTerritories } from "#scoring/obligations/regions.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { dayText, type Locale } from "#scoring/obligations/wording.ts";
import { ORGANISATION, type HEADS } from "./story/company.ts";

const EDITION = "2026-1";

export interface Wording {
  readonly template: AgreementId;
  readonly locale: Locale;
  readonly terms: Terms;
  readonly parties: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
}

/** The text with its fingerprint. Throws when the story left a place of the template open. */
export function textOf({ template, locale, terms, parties, facts }: Wording) {
  const published = getAgreement(template, EDITION);
  const termTexts = Object.fromEntries(
    termsOf(published).map((id) => {
      const value = terms[id as TermId];
      return [id, value === undefined ? null : describeTerm(id as TermId, value, locale)];
    }),
  );
  const rendered = renderAgreement(published, locale, { parties, termTexts, facts });
  if (!rendered.ok) throw new Error(`${template}: ${JSON.stringify(rendered.problems)}`);
  const { text } = rendered;
  return { text, sha256: createHash("sha256").update(text).digest("hex"), edition: EDITION };
}

/** Everything that stands above an agreement: the head, and for a joinder the deed. */
export interface Above {
  readonly terms: readonly Terms[];
  readonly effectiveOn: Day;
  readonly endsOn: Day | null;
  readonly level: Level;
}

// agreements of the story end on the day the customer's does: what survives is counted from there
function contextOf(above: Above, effectiveOn: Day): CompareContext {
  return {
    effectiveOn,
    termEndsOn: above.endsOn,
    head: { effectiveOn: above.effectiveOn, termEndsOn: above.endsOn },
    materialLevel: above.level,
    ...DEFAULT_HANDLING,
  };
}

/** The terms the portal proposes below them: what they demand after handing on, or the level's own where stricter. */
export function proposedTerms(above: Above, effectiveOn: Day): Terms {
  const context = contextOf(above, effectiveOn);
  const joined = joinHeads(above.terms, context).terms;
  return joinHeads([termsBelow(joined, context), defaultTerms(above.level)], context).terms;
}

/** Clause by clause against everything above. */
export function compared(above: Above, terms: Terms, effectiveOn: Day): Comparison {
  return compareWithHeads(above.terms, terms, contextOf(above, effectiveOn));
}

/** Where recipients may sit under these terms. */
export function countriesOf(terms: Terms): string[] {
  return [...expandTerritories(terms.territories ?? [])].sort();
}

/** The row of an agreement with a customer: registered as it was signed on paper. */
export function headAgreementRow(
  head: (typeof HEADS)[keyof typeof HEADS],
  facts: {
    readonly id: string;
    readonly effectiveOn: Day;
    readonly endsOn: Day;
    readonly signedAt: Date;
    readonly registeredAt: Date;
    readonly registeredBy: string;
  },
): Insertable<Agreement> {
  const { text, sha256, edition } = textOf({
    template: "head-agreement",
    locale: "en",
    terms: head.terms,
    parties: { disclosing: head.counterparty, receiving: ORGANISATION.organisation },
    facts: {
      reference: head.reference,
      engagement: head.engagement,
      material: head.material,
      effective_on: dayText(facts.effectiveOn, "en"),
    },
  });
  return {
    id: facts.id,
    kind: "head",
    title: head.title,
    counterparty: head.counterparty,
    reference: head.reference,
    template: "head-agreement",
    edition,
    locale: "en",
    terms: JSON.stringify(head.terms),
    allowed_countries: countriesOf(head.terms),
    text_body: text,
    text_sha256: sha256,
    state: "in_force",
    effective_on: facts.effectiveOn,
    ends_on: facts.endsOn,
    signed_at: facts.signedAt,
    countersigned_at: facts.signedAt,
    authority_recorded: true,
    created_by: facts.registeredBy,
    created_at: facts.registeredAt,
  };
}
