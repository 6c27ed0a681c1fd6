// Decides how each paper is explained to staff: what it is for, and when it is called for.
import { formatCountry, formatList } from "#app/ui/format.ts";
import type { NeededPaper } from "#scoring/papers/needed-papers.ts";
import type { PaperKind } from "#scoring/papers/paper.ts";

export const PAPER_WORDS: Readonly<
  Record<PaperKind, { readonly title: string; readonly detail: string; readonly lede: string }>
> = {
  nda: {
    title: "Mutual NDA",
    detail: "With the whole company, before anything is agreed. No head agreement is needed.",
    lede: "Both sides may show each other confidential information, and both have the same duties.",
  },
  scc_sheet: {
    title: "SCC reference sheet",
    detail:
      "Records the choices of the standard contractual clauses where personal data leaves the EEA.",
    lede: "Which choices both sides make where the standard contractual clauses leave one. Their text stays as it is.",
  },
  export_acknowledgement: {
    title: "Export acknowledgement",
    detail: "Says what is export-controlled, where it may be, and who by name may see it.",
    lede: "What is controlled, where it may be used and stored, and every person who may see it.",
  },
};

/** Why the material calls for a paper, in a sentence. */
export function whyNeeded({ kind, items, countries }: NeededPaper): string {
  const names = formatList(items.map((title) => `“${title}”`));
  if (kind === "export_acknowledgement")
    return `${names} ${items.length === 1 ? "is" : "are"} export-controlled.`;
  const places = formatList(countries.map((code) => formatCountry(code)));
  return `${names} ${items.length === 1 ? "holds" : "hold"} personal data that goes to ${places}.`;
}
