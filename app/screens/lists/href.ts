// Decides how a list's address is written: only what is set, so that addresses stay short and the same.

/** The path with those parameters that are not empty. */
export function hrefWith(
  path: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
