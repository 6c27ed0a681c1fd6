// Walks down a chain: which demands have piled up above a company, and how much handling time has passed.
import type { BrokenEdge } from "#scoring/obligations/broken-edge.ts";
import type { ChainEdge, ChainHead } from "#scoring/obligations/check-chain.ts";
import type { Demands, Handling, Undertaken } from "#scoring/obligations/demands.ts";
import { NO_DEMANDS, NO_HANDLING, withDemands } from "#scoring/obligations/demands.ts";
import type { HeadPromise, TouchedItem } from "#scoring/obligations/effective-head.ts";
import { highestLevel, touchedHeads } from "#scoring/obligations/effective-head.ts";
import { lastTier } from "#scoring/obligations/kinds/depth.ts";
import type { Level } from "#scoring/facts.ts";
import type { CompareContext, TermValue } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";

type Material = readonly TouchedItem[] | undefined;

/** One company of the chain, on the way down from the head. */
export interface Node {
  readonly id: string;
  /** The companies from the top to this one. */
  readonly path: readonly string[];
  /** Handling time from the top to this company, its own included. */
  readonly passed: Handling;
  /** What those above and this company demand of whoever receives the material; undefined is all material. */
  demandsOn(material: Material): { readonly demands: Demands; readonly level: Level };
}

/** The company on top. */
export function startOf(head: ChainHead, context: CompareContext): Node {
  const { id, heads = [], ...own } = head;
  const all: readonly HeadPromise[] = [{ reference: id, ...own }, ...heads];
  const build = (material: Material, level: Level) =>
    (material ? touchedHeads(all, material) : all).reduce<Demands>(
      (demands, one) =>
        withDemands(demands, one, NO_HANDLING, { ...context, materialLevel: level }),
      NO_DEMANDS,
    );
  return {
    id,
    path: [id],
    passed: after(NO_HANDLING, undefined, context),
    demandsOn: remembering(build, context),
  };
}

/** The company at the lower end of an edge. */
export function stepDown(node: Node, edge: ChainEdge, context: CompareContext): Node {
  const { terms } = edge;
  const own: Undertaken | null = terms && { ...edge, terms };
  const build = (material: Material, level: Level) => {
    const { demands } = node.demandsOn(material);
    if (!own) return demands;
    return withDemands(demands, own, node.passed, { ...context, materialLevel: level });
  };
  return {
    id: edge.to,
    path: [...node.path, edge.to],
    passed: after(node.passed, edge.handling, context),
    demandsOn: remembering(build, context),
  };
}

// Most edges below a company carry the same material: what is demanded for it is put together once.
function remembering(
  build: (material: Material, level: Level) => Demands,
  context: CompareContext,
): Node["demandsOn"] {
  const known = new Map<string, Demands>();
  return (material) => {
    const level = material ? highestLevel(material) : context.materialLevel;
    // all material has no text, and is a key of its own
    const key = JSON.stringify(material);
    const demands = known.get(key) ?? build(material, level);
    known.set(key, demands);
    return { demands, level };
  };
}

function after(
  { hours, days, hands }: Handling,
  own: { readonly hours: number; readonly days: number } | undefined,
  { handlingHours, handlingDays }: CompareContext,
): Handling {
  return {
    hours: hours + (own?.hours ?? handlingHours),
    days: days + (own?.days ?? handlingDays),
    hands: hands + 1,
  };
}

/** Whether those above let the material come to this tier at all. */
export function limitOf(demands: Demands, tier: number): BrokenEdge | null {
  const somebody = (term: TermId, says: (value: TermValue) => boolean) =>
    demands.get(term)?.asked.some(({ value }) => says(value));
  if (somebody("sub_disclosure", (value) => value === "prohibited")) return "not_permitted";
  const endsAbove = (depth: TermValue) => lastTier(depth as number | "all_tiers") < tier;
  return somebody("flow_down_depth", endsAbove) ? "too_deep" : null;
}
