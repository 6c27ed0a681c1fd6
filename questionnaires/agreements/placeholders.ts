// Decides what a place to be filled looks like in an agreement: {party:disclosing}, {term:breach_notice}, {fact:material}.

export const KINDS = ["party", "term", "fact"] as const;
export type PlaceholderKind = (typeof KINDS)[number];

export interface Placeholder {
  readonly kind: PlaceholderKind;
  readonly name: string;
}

const PLACE = /\{(party|term|fact):([a-z][a-z_]*)\}/g;

/** The places of a text, in their order. */
export function placesIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(PLACE)].map(([, kind, name]) => ({
    kind: kind as PlaceholderKind,
    name: name ?? "",
  }));
}

/** The text with every place replaced. What is put in is never searched for places again. */
export function fillPlaces(text: string, put: (place: Placeholder) => string): string {
  return text.replace(PLACE, (_, kind: PlaceholderKind, name: string) => put({ kind, name }));
}

/** Whether braces are left over once all places are taken out: a misspelt place. */
export function hasStrayBraces(text: string): boolean {
  return /[{}]/.test(text.replace(PLACE, ""));
}
