// Decides in one word how each link of a chain stands, and which link is to be mended first.
export type LinkState =
  "holds" | "accepted" | "weaker" | "review" | "consent" | "unsigned" | "unpromised";

export interface ChainLink {
  /** The edge; for the topmost company its engagement. */
  readonly id: string;
  readonly parentId: string | null;
  /** Counted from the head: the supplier is tier 1. */
  readonly tier: number;
  readonly name: string;
  /** The supplier of this name in the register; null until there is one. */
  readonly companyId: string | null;
  readonly country: string;
  readonly touches: string;
  readonly href: string;
  /** Null for the topmost company: it was invited by us. */
  readonly consent: "proposed" | "consented" | "silent" | "objected" | "withdrawn" | "ended" | null;
  readonly objectsUntil: string | null;
  readonly agreement: {
    readonly id: string;
    readonly reference: string;
    readonly state: "sent" | "signed" | "in_force";
    readonly ended: boolean;
  } | null;
  readonly verdict: "pass" | "fail" | "review" | null;
  /** Up to which day the gap is accepted; null when it is not, or no longer. */
  readonly acceptedUntil: string | null;
  /** What keeps it from passing, weakest clause first. */
  readonly gaps: readonly { readonly term: string; readonly example: string | null }[];
  readonly state: LinkState;
}

/** From what must be mended first to what holds. */
export const LINK_STATES = [
  "unpromised",
  "weaker",
  "review",
  "unsigned",
  "consent",
  "accepted",
  "holds",
] as const satisfies readonly LinkState[];

/** A gap shows before a missing signature: signing would not close it. */
export function linkState(link: Omit<ChainLink, "state">): LinkState {
  if (link.consent === "proposed") return "consent";
  if (!link.agreement || link.verdict === null) return "unpromised";
  const gap =
    link.acceptedUntil !== null ? "accepted" : link.verdict === "fail" ? "weaker" : "review";
  if (link.verdict !== "pass" && gap !== "accepted") return gap;
  if (link.agreement.state !== "in_force" || link.agreement.ended) return "unsigned";
  return link.verdict === "pass" ? "holds" : "accepted";
}

export interface Weakest {
  readonly id: string;
  readonly name: string;
  readonly state: LinkState;
  readonly why: string;
  /** The links from the top to it. */
  readonly path: readonly string[];
}

/** The link to mend first: the worst state, of equals the one with more open clauses, then the nearer one. */
export function weakestLink(links: readonly ChainLink[]): Weakest | null {
  const rank = (link: ChainLink) => [LINK_STATES.indexOf(link.state), -link.gaps.length, link.tier];
  const [worst] = links
    .filter(({ state }) => state !== "holds" && state !== "accepted")
    .sort((one, other) => firstDifference(rank(one), rank(other)));
  if (!worst) return null;
  const { id, name, state } = worst;
  return { id, name, state, why: whyOf(worst), path: pathTo(worst, links) };
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  return one.map((value, at) => value - (other[at] ?? 0)).find((gap) => gap !== 0) ?? 0;
}

/** The links from the topmost company down to one. */
export function pathTo(link: ChainLink, links: readonly ChainLink[]): string[] {
  const above = links.find(({ id }) => id === link.parentId);
  return above ? [...pathTo(above, links), link.id] : [link.id];
}

function whyOf({ state, gaps, agreement }: ChainLink): string {
  const [first] = gaps;
  if (first && (state === "weaker" || state === "review"))
    return `${first.term}. ${first.example ?? ""}`;
  if (state === "consent") return "Nobody has consented to it yet.";
  if (state === "unsigned") return "What it agreed to is not in force.";
  return agreement
    ? "No head agreement is chosen: there is nothing to hold it against."
    : "It has promised nothing yet: no agreement stands.";
}
