// Decides whether an edition says truthfully what it changed, and what of it whoever signed before has to sign anew.
import type { Agreement } from "#questionnaires/agreements/agreement.ts";
import { changedClauses } from "#questionnaires/agreements/compare-editions.ts";

/**
 * What stands against publishing the changes of an edition: each clause that differs is named once, and none that does
 * not. A clause that states other terms than before is a material change.
 */
export function checkChanges(before: Agreement | null, after: Agreement): readonly string[] {
  const { changes } = after;
  if (!before)
    return changes ? ["changes.json: the first edition has nothing to be compared with"] : [];
  if (!changes) return ["changes.json is missing: say what changed and whether it is material"];
  const named = changes.changes.map(({ clause }) => clause);
  const differing = changedClauses(before, after);
  return [
    ...(changes.from === before.structure.edition
      ? []
      : [`changes.json: the edition before is ${before.structure.edition}, not ${changes.from}`]),
    ...named
      .filter((clause, at) => named.indexOf(clause) !== at)
      .map((clause) => `changes.json: "${clause}" is named twice`),
    ...differing
      .filter((clause) => !named.includes(clause))
      .map((clause) => `changes.json: "${clause}" changed and is not named`),
    ...named
      .filter((clause) => !differing.includes(clause))
      .map((clause) => `changes.json: "${clause}" is named and did not change`),
    ...changes.changes
      .filter(({ clause, kind }) => kind === "editorial" && gainsTerms(before, after, clause))
      .map(({ clause }) => `changes.json: "${clause}" states new terms, so it is material`),
  ];
}

// a term the older edition did not state anywhere is something new to promise
function gainsTerms(before: Agreement, after: Agreement, clause: string): boolean {
  const known = before.structure.clauses.flatMap(({ terms }) => terms);
  const stated = after.structure.clauses.find(({ id }) => id === clause)?.terms ?? [];
  return stated.some((term) => !known.includes(term));
}

/** Whether an edition binds whoever signs it to something new. */
export function isMaterial({ changes }: Pick<Agreement, "changes">): boolean {
  return changes?.changes.some(({ kind }) => kind === "material") ?? false;
}
