// Decides nothing but how class names are put together: what is false or empty stays out.

/** The given class names as one attribute value; undefined when none is left. */
export function classNames(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}
