// Reads one part of what was typed for a term: the number beside its unit, the text beside its names.
import type { TermInput } from "./terms-input.ts";

/** The text of the part; empty when nothing was typed or the term has no such part. */
export function partOf(input: TermInput | undefined, part: string): string {
  const parts = typeof input === "object" && !Array.isArray(input) ? input : {};
  return (parts as Readonly<Record<string, string>>)[part] ?? "";
}
