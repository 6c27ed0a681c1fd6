// Judges a whole chain of agreements below a head: every edge, every path, and the weakest link.
import type { AgreementVerdict, ClauseResult } from "#scoring/obligations/compare-agreements.ts";
import { compareWithHeads } from "#scoring/obligations/compare-agreements.ts";
import { holds } from "#scoring/obligations/compare-term.ts";
import type { CompareContext } from "#scoring/obligations/term.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";

/** Material goes from one company to the next under terms; null while nothing is agreed. */
export interface ChainEdge {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly terms: Terms | null;
}

export interface ChainHead {
  readonly id: string;
  readonly terms: Terms;
}

/** Why an edge fails before any clause is compared. */
export type BrokenEdge = "no_agreement" | "cycle" | "not_connected";

export interface EdgeResult {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  /** The companies from the head to the end of this edge. */
  readonly path: readonly string[];
  readonly verdict: AgreementVerdict;
  readonly broken: BrokenEdge | null;
  readonly clauses: readonly ClauseResult[];
}

export interface ChainResult {
  readonly verdict: AgreementVerdict;
  readonly edges: readonly EdgeResult[];
  /** The edge to mend first; null when every edge passes. */
  readonly weakest: EdgeResult | null;
}

interface Upstream {
  readonly path: readonly string[];
  readonly terms: readonly Terms[];
}

/**
 * Walks the tree below the head. Each edge is held against everything agreed above it, so that a company may not
 * promise less than anybody before it, and handling time adds up along the path. An edge that leads back into its
 * own path fails, as does an edge that nothing leads to.
 */
export function checkChain(
  head: ChainHead,
  edges: readonly ChainEdge[],
  context: CompareContext,
): ChainResult {
  const seen = new Set<ChainEdge>();
  const results = walk(head.id, { path: [head.id], terms: [head.terms] }, edges, context, seen);
  const loose = edges.filter((edge) => !seen.has(edge));
  const all = [...results, ...loose.map((edge) => fail(edge, [edge.from], "not_connected"))];
  const weakest = all.filter(({ verdict }) => verdict !== "pass").sort(byWeakness)[0] ?? null;
  return { verdict: weakest?.verdict ?? "pass", edges: all, weakest };
}

function walk(
  from: string,
  upstream: Upstream,
  edges: readonly ChainEdge[],
  context: CompareContext,
  seen: Set<ChainEdge>,
): readonly EdgeResult[] {
  return edges
    .filter((edge) => edge.from === from)
    .flatMap((edge) => {
      seen.add(edge);
      if (upstream.path.includes(edge.to)) return [fail(edge, upstream.path, "cycle")];
      const path = [...upstream.path, edge.to];
      const terms = edge.terms ? [...upstream.terms, edge.terms] : upstream.terms;
      return [
        judge(edge, upstream, context),
        ...walk(edge.to, { path, terms }, edges, context, seen),
      ];
    });
}

function judge(edge: ChainEdge, upstream: Upstream, context: CompareContext): EdgeResult {
  if (!edge.terms) return fail(edge, upstream.path, "no_agreement");
  const { verdict, clauses } = compareWithHeads(upstream.terms, edge.terms, context);
  const path = [...upstream.path, edge.to];
  return { from: edge.from, to: edge.to, name: edge.name, path, verdict, broken: null, clauses };
}

function fail(edge: ChainEdge, above: readonly string[], broken: BrokenEdge): EdgeResult {
  const path = [...above, edge.to];
  return {
    from: edge.from,
    to: edge.to,
    name: edge.name,
    path,
    verdict: "fail",
    broken,
    clauses: [],
  };
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
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] as number) - (right[at] as number);
}
