// Decides how ways to countries, and what is on record for them, are called.
import { OVERLAY_WORDS } from "#app/screens/jurisdictions/rule-words.ts";
import type { StateTone } from "#app/ui/state-badge.tsx";
import type { Mechanism } from "#scoring/obligations/jurisdictions/transfer-basis.ts";

export const MECHANISM_WORDS: Readonly<Record<Mechanism, { label: string; detail: string }>> = {
  scope_confirmed: {
    label: "The row's limits are kept",
    detail: "The recipient is within the scope of an adequacy row, like a list of participants.",
  },
  standard_clauses: {
    label: "Standard clauses, signed",
    detail: "Name the signed sheet: then the basis counts only while that is in force.",
  },
  binding_rules: {
    label: "Binding rules of a group",
    detail: "Approved rules that bind the recipient.",
  },
  local_copy_kept: {
    label: "The copy stays where it has to",
    detail: "What a localisation row asks for is done.",
  },
  permit: {
    label: "Permit or assessment",
    detail: "A public body allowed it, or the assessment a row asks for was made.",
  },
  derogation: {
    label: "Exception for this case",
    detail: "For a short time, with its reason; at most six months.",
  },
};

export const WAY_WORDS: Readonly<
  Record<"open" | "forbidden" | "no_basis" | "unknown", { word: string; tone: StateTone }>
> = {
  open: { word: "Goes", tone: "ok" },
  forbidden: { word: "Closed", tone: "bad" },
  no_basis: { word: "Needs a basis", tone: "bad" },
  unknown: { word: "Not known", tone: "warn" },
};

/** A mark of material as people say it. */
export function markWord(mark: string): string {
  return mark === "any" ? "Any material" : (OVERLAY_WORDS[mark] ?? mark);
}

export const BASIS_NOTES = {
  recorded: { tone: "ok", text: "On record. It counts from today until its last day." },
  withdrawn: { tone: "ok", text: "Withdrawn. What rested on it is shut." },
  asked: { tone: "ok", text: "Asked for. The supplier's leads were written to." },
  asked_already: {
    tone: "ok",
    text: "All of it is asked for already, or was done without. Nobody was written to twice.",
  },
  not_open: { tone: "error", text: "Nothing was asked: this engagement is not open." },
  gone: { tone: "error", text: "Nothing was changed: it was withdrawn meanwhile." },
} as const;
