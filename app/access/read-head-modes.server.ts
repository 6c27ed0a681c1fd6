// Reads how closely each clause of a head agreement is passed on, and what of it was put right later.
import { storedModes, storedTerms } from "#app/use-cases/parts/stored-terms.ts";
import type { WholeAgreement } from "#db/agreements.ts";
import type { Reader } from "#db/connection.ts";
import { listCorrections } from "#db/mode-corrections.ts";
import { USUAL_MODE } from "#scoring/obligations/modes.ts";
import { TERM_IDS, termRow, type TermId } from "#scoring/obligations/term-table.ts";

/** Null for anything but a head agreement. */
export async function readHeadModes(reader: Reader, agreement: WholeAgreement) {
  if (agreement.kind !== "head") return null;
  const terms = storedTerms(agreement.terms);
  const modes = storedModes(agreement.modes);
  const label = (term: string) =>
    (TERM_IDS as readonly string[]).includes(term) ? termRow(term as TermId).label.en : term;
  return {
    clauses: TERM_IDS.filter((id) => terms[id] !== undefined).map((id) => ({
      term: id,
      label: label(id),
      mode: modes[id] ?? USUAL_MODE,
    })),
    corrections: (await listCorrections(reader, agreement.id)).map((one) => ({
      ...one,
      label: label(one.term),
    })),
  };
}
