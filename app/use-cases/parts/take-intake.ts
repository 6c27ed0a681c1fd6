// Decides whether an agreement that was read in can be registered now: every term looked at, and nothing changed since.
import { chosenTerms } from "#app/imports/agreements/kept-intake.ts";
import { listChoices } from "#db/agreement-intake-choices.ts";
import { lockOpenIntake } from "#db/agreement-intake-changes.ts";
import type { Writer } from "#db/connection.ts";
import { TERM_IDS, type Terms } from "#scoring/obligations/term-table.ts";

/** An intake as a person saw it: `seen` is the number of the last choice on the page. */
export interface SeenIntake {
  readonly id: string;
  readonly seen: number;
}

export type TakenIntake =
  | {
      readonly ok: true;
      readonly terms: Terms;
      readonly original: { name: string; sha256: string };
    }
  | { readonly ok: false; readonly reason: "settled" | "changed-meanwhile" | "unfinished" };

/** Holds the intake until the end of the transaction, so that what is registered is what was seen. */
export async function takeIntake(writer: Writer, { id, seen }: SeenIntake): Promise<TakenIntake> {
  const intake = await lockOpenIntake(writer, id);
  if (!intake) return { ok: false, reason: "settled" };
  const choices = await listChoices(writer, id);
  if (Math.max(0, ...choices.map(({ seq }) => seq)) !== seen)
    return { ok: false, reason: "changed-meanwhile" };
  const looked = new Set(choices.map(({ term }) => term));
  const terms = chosenTerms(choices);
  if (TERM_IDS.some((term) => !looked.has(term)) || Object.keys(terms).length === 0)
    return { ok: false, reason: "unfinished" };
  return { ok: true, terms, original: { name: intake.fileName, sha256: intake.sha256 } };
}
