// Reads the terms of a stored agreement. They were checked before they were kept, so anything else is our own mistake.
import { parseModes, type Modes } from "#scoring/obligations/modes.ts";
import { parseTerms } from "#scoring/obligations/parse-terms.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { Undertaking } from "#scoring/obligations/flow-down.ts";

/** The typed terms of a stored agreement. Throws when they are none. */
export function storedTerms(json: unknown): Terms {
  const parsed = parseTerms(json);
  if (!parsed.ok) throw new Error(`stored terms cannot be read: ${JSON.stringify(parsed)}`);
  return parsed.terms;
}

/** How closely the clauses of a stored head agreement have to be passed on. Throws when it cannot be read. */
export function storedModes(json: unknown): Modes {
  const parsed = parseModes(json);
  if (!parsed.ok) throw new Error(`stored modes cannot be read: ${JSON.stringify(parsed)}`);
  return parsed.modes;
}

/** A stored agreement as a comparison takes it. Only a head agreement has modes. */
export function undertakingOf(stored: {
  readonly terms: unknown;
  readonly modes?: unknown;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}): Undertaking {
  const { terms, effectiveOn, endsOn } = stored;
  const modes = storedModes(stored.modes ?? {});
  const own = { terms: storedTerms(terms), effectiveOn, endsOn };
  return Object.keys(modes).length === 0 ? own : { ...own, modes };
}
