// Decides what the address of the supplier list says: filter, order and place, each left out when it is the usual one.

export interface ListWish {
  readonly q?: string;
  readonly tier?: string;
  readonly exposure?: string;
  readonly state?: string;
  readonly due?: string;
  readonly evidence?: string;
  readonly access?: string;
  readonly country?: string;
  readonly owner?: string;
  readonly tag?: string;
  readonly status?: string;
  readonly more?: string;
  readonly sort: string;
  readonly dir: "asc" | "desc";
}

export const FILTER_NAMES = [
  "q",
  "tier",
  "exposure",
  "state",
  "due",
  "evidence",
  "access",
  "country",
  "owner",
  "tag",
  "status",
] as const;

/** The list with some of its wishes changed; a change to undefined takes one away, and any change starts at the top. */
export function listAddress(
  wish: ListWish,
  change: Partial<Record<keyof ListWish | "after" | "before", string | undefined>> = {},
  path = "/suppliers",
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...wish, ...change })) {
    if (!value || (name === "sort" && value === "name") || (name === "dir" && value === "asc"))
      continue;
    query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** How many filters are in force. */
export function filtersInForce(wish: ListWish): number {
  return FILTER_NAMES.filter((name) => wish[name] !== undefined).length;
}
