// Judges a whole chain of agreements below a head: every edge, every path, and the weakest link.
import { brokenText } from "#scoring/obligations/broken-edge.ts";
import type { BrokenEdge } from "#scoring/obligations/broken-edge.ts";
import { limitOf, startOf, stepDown, type Node } from "#scoring/obligations/chain-walk.ts";
import type {
  AgreementVerdict,
  ClauseResult,
  Conflict,
} from "#scoring/obligations/compare-agreements.ts";
import { compareWithDemands, conflictsOf } from "#scoring/obligations/compare-agreements.ts";
import { holds } from "#scoring/obligations/compare-term.ts";
import type { Undertaken } from "#scoring/obligations/demands.ts";
import type { HeadPromise, TouchedItem } from "#scoring/obligations/effective-head.ts";
import { headDates } from "#scoring/obligations/kinds/kind.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import type { Text } from "#scoring/obligations/wording.ts";

export type { BrokenEdge } from "#scoring/obligations/broken-edge.ts";

/** Material goes from one company to the next under terms; null while nothing is agreed. */
export interface ChainEdge extends Omit<Undertaken, "terms"> {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly terms: Terms | null;
  /** What goes over this edge; everything when left out. */
  readonly material?: readonly TouchedItem[];
  /** Time this company takes to hand something on; that of the context when left out. */
  readonly handling?: { readonly hours: number; readonly days: number };
}

/** The company on top with what it promised. `heads` stand beside the first promise, when there are several. */
export interface ChainHead extends Undertaken {
  readonly id: string;
  readonly heads?: readonly HeadPromise[];
}

export interface EdgeResult {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** The companies from the head to the end of this edge. */
  readonly path: readonly string[];
  readonly verdict: AgreementVerdict;
  readonly broken: BrokenEdge | null;
  /** Why a broken edge fails, in words; what fails in its clauses stands with them. */
  readonly why: Text | null;
  readonly clauses: readonly ClauseResult[];
  /** Terms in which those above contradict each other for the material of this edge. */
  readonly conflicts: readonly Conflict[];
}

export interface ChainResult {
  readonly verdict: AgreementVerdict;
  readonly edges: readonly EdgeResult[];
  /** The edge to mend first; null when every edge passes. */
  readonly weakest: EdgeResult | null;
}

/**
 * Walks the tree below the head. Each edge is held against everything agreed above it that concerns its material, so
 * that a company may not promise less than anybody before it. Time adds up: what the lowest company promised and what
 * every company in between takes to hand it on has to fit into each promise above. An edge that leads back into its own
 * path fails, as does one that nothing leads to, that goes deeper than the duties are carried, or that is forbidden.
 */
export function checkChain(
  head: ChainHead,
  edges: readonly ChainEdge[],
  context: CompareContext,
): ChainResult {
  const below = new Map<string, ChainEdge[]>();
  for (const edge of edges) below.set(edge.from, [...(below.get(edge.from) ?? []), edge]);
  const seen = new Set<ChainEdge>();
  const results: EdgeResult[] = [];
  const walk = (node: Node): void => {
    for (const edge of below.get(node.id) ?? []) {
      seen.add(edge);
      if (node.path.includes(edge.to)) {
        results.push(fail(edge, node.path, "cycle"));
        continue;
      }
      results.push(judge(edge, node, context));
      walk(stepDown(node, edge, context));
    }
  };
  walk(startOf(head, context));
  for (const edge of edges)
    if (!seen.has(edge)) results.push(fail(edge, [edge.from], "not_connected"));
  const weakest = results.filter(({ verdict }) => verdict !== "pass").sort(byWeakness)[0] ?? null;
  return { verdict: weakest?.verdict ?? "pass", edges: results, weakest };
}

function judge(edge: ChainEdge, node: Node, context: CompareContext): EdgeResult {
  if (!edge.terms) return fail(edge, node.path, "no_agreement");
  const { demands, level } = node.demandsOn(edge.material);
  const own: CompareContext = {
    ...context,
    head: headDates(context),
    ...edge.dates,
    materialLevel: level,
  };
  const judged = compareWithDemands(demands, edge.terms, own, node.passed);
  const limit = limitOf(demands, node.path.length);
  return {
    ...resultOf(edge, node.path, limit),
    verdict: limit ? "fail" : judged.verdict,
    clauses: judged.clauses,
    conflicts: conflictsOf(demands),
  };
}

function fail(edge: ChainEdge, above: readonly string[], broken: BrokenEdge): EdgeResult {
  return { ...resultOf(edge, above, broken), verdict: "fail", clauses: [], conflicts: [] };
}

function resultOf(edge: ChainEdge, above: readonly string[], broken: BrokenEdge | null) {
  const { from, to, name } = edge;
  const path = [...above, to];
  return { from, to, name, path, broken, why: broken && brokenText(broken, name, path) };
}

// A failure before a review, no agreement before a bad one, more open clauses before fewer, nearer before farther.
function byWeakness(a: EdgeResult, b: EdgeResult): number {
  const weight = (edge: EdgeResult) => [
    edge.verdict === "fail" ? 0 : 1,
    edge.broken ? 0 : 1,
    -edge.clauses.filter((clause) => !holds(clause)).length,
    edge.path.length,
  ];
  const [left, right] = [weight(a), weight(b)];
  const differences = left.map((value, place) => value - (right[place] as number));
  return differences.find((difference) => difference !== 0) ?? 0;
}
