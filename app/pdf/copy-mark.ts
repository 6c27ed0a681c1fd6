// Decides what stands on every page of a copy: who opened it, when, under which grant.

export interface CopyMark {
  readonly name: string;
  readonly email: string;
  readonly supplierName: string;
  readonly grantId: string;
  readonly at: Date;
  /** Why it was opened outside of any grant; such a copy is named so. */
  readonly breakGlass?: boolean;
}

/** The time of the mark as it is printed and kept: whole seconds, UTC. */
export function markTime(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** The two lines: a light one across the page, a small one at its foot with the whole number. */
export function copyMark(mark: CopyMark): { readonly diagonal: string; readonly footer: string } {
  const time = markTime(mark.at);
  const what = mark.breakGlass ? "emergency access" : "grant";
  const who = [mark.name, mark.supplierName].filter(Boolean).join(" · ");
  return {
    diagonal: `${who} · ${time.slice(0, 16)} UTC · ${mark.grantId.slice(0, 8)}`,
    footer: `Opened by ${mark.name} <${mark.email}>, ${mark.supplierName} · ${time} · ${what} ${mark.grantId} · Confidential: this copy is traceable.`,
  };
}

const GRANT_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every number in a text that could be a grant's, each once, in the order of their first place. */
export function grantsNamedIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(GRANT_ID) ?? [])];
}
