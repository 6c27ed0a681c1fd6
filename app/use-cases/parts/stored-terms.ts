// Reads the terms of a stored agreement. They were checked before they were kept, so anything else is our own mistake.
import { parseTerms } from "#scoring/obligations/parse-terms.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { Undertaking } from "#scoring/obligations/flow-down.ts";

/** The typed terms of a stored agreement. Throws when they are none. */
export function storedTerms(json: unknown): Terms {
  const parsed = parseTerms(json);
  if (!parsed.ok) throw new Error(`stored terms cannot be read: ${JSON.stringify(parsed)}`);
  return parsed.terms;
}

/** A stored agreement as a comparison takes it. */
export function undertakingOf(stored: {
  readonly terms: unknown;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}): Undertaking {
  const { terms, effectiveOn, endsOn } = stored;
  return { terms: storedTerms(terms), effectiveOn, endsOn };
}
