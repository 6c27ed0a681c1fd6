// Which obligations flow to a company: those of the material that it really touches, and no others.
import type { Level } from "#scoring/facts.ts";
import type { Conflict } from "#scoring/obligations/compare-agreements.ts";
import { conflictsOf } from "#scoring/obligations/compare-agreements.ts";
import { valueOf } from "#scoring/obligations/compare-clause.ts";
import type { Demands, Undertaken } from "#scoring/obligations/demands.ts";
import { NO_DEMANDS, NO_HANDLING, withDemands } from "#scoring/obligations/demands.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";

/** One item that goes over an edge. */
export interface TouchedItem {
  readonly level: Level;
  readonly overlays: readonly string[];
  /** The reference of the head agreement it came under; null for material of our own. */
  readonly head: string | null;
}

/** A clause that is meant for a part of the material only. Both lists must be met; a list left out is met. */
export interface TermScope {
  readonly levels?: readonly Level[];
  readonly overlays?: readonly string[];
}

/** A promise we gave upstream: a head agreement, or an instrument that covers material by its overlays. */
export interface HeadPromise extends Undertaken {
  readonly reference: string;
  readonly scopes?: Readonly<Partial<Record<TermId, TermScope>>>;
  /** Overlays that put an item under this promise, whatever head it came under. */
  readonly covers?: readonly string[];
}

export interface EffectiveHead {
  /** The highest level that is touched; C0 when nothing is. */
  readonly level: Level;
  /** The promises that apply, each with the clauses that apply. */
  readonly heads: readonly HeadPromise[];
  /** Everything they demand in one: the strictest of each. */
  readonly terms: Terms;
  readonly demands: Demands;
  readonly conflicts: readonly Conflict[];
}

/** The head for one edge. Promises about other material ask nothing of this company. */
export function effectiveHead(
  heads: readonly HeadPromise[],
  material: readonly TouchedItem[],
  context: CompareContext,
): EffectiveHead {
  const touched = touchedHeads(heads, material);
  const level = highestLevel(material);
  const demands = touched.reduce<Demands>(
    (all, head) => withDemands(all, head, NO_HANDLING, { ...context, materialLevel: level }),
    NO_DEMANDS,
  );
  const terms = Object.fromEntries([...demands].map(([id, demand]) => [id, valueOf(demand)]));
  return { level, heads: touched, terms: terms as Terms, demands, conflicts: conflictsOf(demands) };
}

/** The highest level among the items; C0 when there are none. */
export function highestLevel(material: readonly TouchedItem[]): Level {
  const levels = material.map(({ level }) => level).sort();
  return levels.at(-1) ?? "C0";
}

/** The promises that apply to the material, each cut down to the clauses that apply. */
export function touchedHeads(
  heads: readonly HeadPromise[],
  material: readonly TouchedItem[],
): readonly HeadPromise[] {
  return heads.flatMap((head) => {
    const items = material.filter((item) => isUnder(head, item));
    return items.length === 0 ? [] : [cutDown(head, items)];
  });
}

function isUnder({ reference, covers }: HeadPromise, item: TouchedItem): boolean {
  return item.head === reference || item.overlays.some((overlay) => covers?.includes(overlay));
}

function cutDown(head: HeadPromise, items: readonly TouchedItem[]): HeadPromise {
  const { scopes } = head;
  if (!scopes) return head;
  const applying = Object.entries(head.terms).filter(([id]) => {
    const scope = scopes[id as TermId];
    return !scope || items.some((item) => isMeant(scope, item));
  });
  return { ...head, terms: Object.fromEntries(applying) as Terms };
}

function isMeant({ levels, overlays }: TermScope, item: TouchedItem): boolean {
  if (levels && !levels.includes(item.level)) return false;
  return !overlays || item.overlays.some((overlay) => overlays.includes(overlay));
}
