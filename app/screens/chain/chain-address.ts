// Decides what the address of one chain says: picture or table, sorted and narrowed how.
import { LINK_STATES, type ChainLink, type LinkState } from "#scoring/chain/chain-link.ts";

export const CHAIN_SORTS = ["name", "tier", "country", "state", "gaps"] as const;
export type ChainSort = (typeof CHAIN_SORTS)[number];

export interface ChainWish {
  readonly view: "" | "table";
  readonly q: string;
  readonly state: LinkState | "";
  readonly sort: ChainSort;
  readonly dir: "ascending" | "descending";
}

const USUAL: Readonly<Record<string, string>> = { sort: "tier", dir: "ascending" };

/** The address; what is empty or usual is left out. */
export function chainHref(id: string, wish: ChainWish, path = `/chain/${id}`): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(wish))
    if (value !== "" && value !== USUAL[name]) search.set(name, value);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The links that fit, in the order asked for; equals stay in the order of the tree. */
export function chainRows(links: readonly ChainLink[], wish: ChainWish): readonly ChainLink[] {
  const q = wish.q.toLowerCase();
  const fits = links.filter(
    (link) =>
      (wish.state === "" || link.state === wish.state) &&
      (q === "" || `${link.name} ${link.touches}`.toLowerCase().includes(q)),
  );
  const sign = wish.dir === "descending" ? -1 : 1;
  return [...fits].sort((one, other) => sign * compare(one, other, wish.sort));
}

function compare(one: ChainLink, other: ChainLink, sort: ChainSort): number {
  switch (sort) {
    case "name":
      return one.name.localeCompare(other.name, "en");
    case "country":
      return one.country.localeCompare(other.country, "en");
    case "state":
      return LINK_STATES.indexOf(one.state) - LINK_STATES.indexOf(other.state);
    case "gaps":
      return one.gaps.length - other.gaps.length;
    default:
      return one.tier - other.tier;
  }
}
