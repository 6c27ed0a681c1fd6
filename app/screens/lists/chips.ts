// Decides which filters in force are named above a list, each with the address of the list without it.
import { hrefWith } from "./href.ts";

/** One chip a filter that is set; `words` says it as people read it. */
export function chipsOf(
  path: string,
  filters: Readonly<Record<string, string>>,
  words: Readonly<Record<string, (value: string) => string>>,
): { label: string; hrefWithout: string }[] {
  return Object.entries(filters).flatMap(([name, value]) => {
    const word = words[name];
    if (value === "" || !word) return [];
    return [{ label: word(value), hrefWithout: hrefWith(path, { ...filters, [name]: "" }) }];
  });
}
