// Decides which clauses new texts are put together from: every published version, and the newest of each.
import { CLAUSE_FILES } from "#questionnaires/agreements/clause-files.ts";
import { buildLibrary, clauseKey } from "#questionnaires/agreements/clause.ts";
import type { ClauseLibrary, LibraryClause } from "#questionnaires/agreements/clause.ts";
import { publishedChecksum } from "#questionnaires/published.ts";
import { LEVELS, type Level } from "#scoring/facts.ts";

/** Every version of every clause. */
export const CLAUSES: ClauseLibrary = buildLibrary(CLAUSE_FILES);

/** The newest version of each clause, in the order of the library. */
export function listClauses(): readonly LibraryClause[] {
  const newest = new Map<string, LibraryClause>();
  for (const clause of CLAUSES.values()) {
    const known = newest.get(clause.id);
    if (!known || clause.version > known.version) newest.set(clause.id, clause);
  }
  return [...newest.values()].sort((one, other) => one.number - other.number);
}

/** Every version of one clause, the newest first; none when there is no such clause. */
export function versionsOf(id: string): readonly LibraryClause[] {
  return [...CLAUSES.values()]
    .filter((clause) => clause.id === id)
    .sort((one, other) => other.version - one.version);
}

/** The clauses that an agreement about material of this level may not lack. */
export function mandatoryClauses(level: Level): readonly LibraryClause[] {
  const rank = LEVELS.indexOf(level);
  return listClauses().filter(({ mandatoryFrom }) => LEVELS.indexOf(mandatoryFrom) <= rank);
}

/** The clause that states a term; undefined when none does. */
export function clauseOfTerm(term: string): LibraryClause | undefined {
  return listClauses().find(({ terms }) => terms.includes(term));
}

/** The checksum a clause was published with. */
export function clauseChecksum(clause: LibraryClause): string {
  return publishedChecksum(`clause/${clauseKey(clause)}`);
}
