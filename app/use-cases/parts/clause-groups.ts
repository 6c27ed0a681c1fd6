// Decides under which clauses terms are typed in, which of those the level needs, and why a value is proposed.
import { findAgreement } from "#questionnaires/agreements/catalogue.ts";
import { listClauses, mandatoryClauses } from "#questionnaires/agreements/clause-library.ts";
import type { Level } from "#scoring/facts.ts";
import { proposeTerms, type FlowDownFacts } from "#scoring/obligations/flow-down.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import { MODE_WORDS } from "#scoring/obligations/modes.ts";
import { TERM_IDS, type TermId, type Terms } from "#scoring/obligations/term-table.ts";

/** The clauses of a text with their terms; those of the library where the text is not one of ours. */
export function clauseGroups(
  of: { readonly template: string; readonly edition: string } | null,
  level: Level | null,
) {
  const needed = level === null ? [] : mandatoryClauses(level).flatMap(({ terms }) => terms);
  const text = of && findAgreement(of.template, of.edition);
  const clauses = text
    ? text.structure.clauses.map(({ id, terms }, place) => ({
        title: `${place + 1}. ${text.words.en.clauses[id]?.title ?? id}`,
        terms,
      }))
    : listClauses().map(({ number, en, terms }) => ({ title: `${number}. ${en.title}`, terms }));
  return clauses
    .filter(({ terms }) => terms.length > 0)
    .map(({ title, terms }) => ({
      title,
      terms: terms as readonly TermId[],
      needed: terms.some((term) => needed.includes(term)),
    }));
}

/** What a first draft would say, and for each term whether the level or something above asks for it. */
export function proposalFor(
  facts: FlowDownFacts | null,
  level: Level,
  stated: readonly string[],
  above: string | null,
): { readonly terms: Terms; readonly why: Readonly<Partial<Record<TermId, string>>> } {
  const usual = defaultTerms(level);
  const terms = facts ? proposeTerms(facts, stated) : usual;
  const promised = facts ? [facts.head, facts.deed, ...(facts.between ?? [])] : [];
  const why = TERM_IDS.flatMap((id) => {
    if (terms[id] === undefined) return [];
    const same = JSON.stringify(terms[id]) === JSON.stringify(usual[id]);
    const asked = promised.some((one) => one?.terms[id] !== undefined);
    const who = above ?? "the head agreement";
    const mode = facts?.head.modes?.[id];
    const from =
      mode && mode !== "substance"
        ? `${who} asks for it ${MODE_WORDS[mode].passing.en}`
        : asked && !same
          ? `what ${who} asks, with time to hand on`
          : `level ${level}`;
    return [[id, from] as const];
  });
  return { terms, why: Object.fromEntries(why) };
}
