// Takes the terms of an agreement from outside: nothing unknown, malformed or half-understood gets in.
import { isRecord } from "#scoring/obligations/kinds/kind.ts";
import { kindOf } from "#scoring/obligations/kinds/kinds-by-class.ts";
import type { Problem, TermValue } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import { TERM_IDS, termRow } from "#scoring/obligations/term-table.ts";

export type ParsedTerms =
  | { readonly ok: true; readonly terms: Terms }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type ParsedTerm =
  | { readonly ok: true; readonly value: TermValue }
  | { readonly ok: false; readonly problem: Problem };

/** Whether the text names a term we know. */
export function isTermId(text: string): text is TermId {
  return (TERM_IDS as readonly string[]).includes(text);
}

/** Reads one value of one term; a refusal names the field, the reason and the fix. */
export function parseTerm(id: TermId, input: unknown): ParsedTerm {
  const row = termRow(id);
  return kindOf(row).parse(input, row, id);
}

/**
 * Reads terms from JSON. Lists come back sorted and without repetitions, so that equal terms have equal bytes.
 * Refuses with every problem found, not only the first; a null is a value that is missing, not a term left out.
 */
export function parseTerms(input: unknown): ParsedTerms {
  if (!isRecord(input)) {
    const fix = "Give an object with one entry for each term.";
    return { ok: false, problems: [{ field: "terms", reason: "is not an object", fix }] };
  }
  const problems: Problem[] = [];
  const terms: Partial<Record<TermId, TermValue>> = {};
  for (const id of Object.keys(input)) {
    if (!isTermId(id)) {
      const fix = `Use one of: ${TERM_IDS.join(", ")}.`;
      problems.push({ field: id, reason: "is not a term we know", fix });
      continue;
    }
    const parsed = parseTerm(id, input[id]);
    if (parsed.ok) terms[id] = parsed.value;
    else problems.push(parsed.problem);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms: terms as Terms };
}
