// Decides what an address of the list of edges looks like.
export const EDGE_STATE_LIST = ["proposed", "consented", "objected", "withdrawn", "ended"] as const;

/** The list's address; what is empty is left out. */
export function edgesHref(wish: Readonly<Record<string, string>>, path = "/chain"): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== "") search.set(name, value);
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
