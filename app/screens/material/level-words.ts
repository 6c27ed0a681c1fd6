// Decides how levels and phases are explained: what each means in one sentence, to staff and to suppliers.
import type { Locale } from "#app/ui/words.ts";
import type { Level, Phase } from "#scoring/facts.ts";

export interface Explained {
  readonly name: string;
  readonly means: string;
}

export const LEVEL_WORDS: Readonly<Record<Level, Explained>> = {
  C0: { name: "Public", means: "Published anyway; nothing is lost when it spreads." },
  C1: { name: "Internal", means: "Made for us and our partners; awkward outside, not harmful." },
  C2: { name: "Confidential", means: "Only for who needs it, under a signed agreement." },
  C3: {
    name: "Restricted",
    means: "Lasting damage if it leaks: named people, for a limited time, copies recorded.",
  },
  C4: {
    name: "Trade secret",
    means: "Worthless once it leaks: no copies, single release by two people.",
  },
};

export const PHASE_WORDS: Readonly<Record<Phase, Explained>> = {
  P0: { name: "Teaser", means: "Nothing confidential yet: enough to wake interest." },
  P1: { name: "Evaluation", means: "Enough to judge whether working together makes sense." },
  P2: { name: "Validation", means: "Samples, masked or synthetic data, to try things out." },
  P3: { name: "Integration", means: "Joint development with the real thing." },
  P4: { name: "Production", means: "What is needed to make or run it for us." },
  P5: { name: "Exit", means: "Only what returning and destroying needs." },
};

const FOR_SUPPLIER: Readonly<Record<Locale, Readonly<Record<Level, string>>>> = {
  en: {
    C0: "Public",
    C1: "Internal: not for publication",
    C2: "Confidential: only for people who need it",
    C3: "Restricted: only for the named people",
    C4: "Secret: only for the named people, no copies",
  },
  de: {
    C0: "Öffentlich",
    C1: "Intern: nicht zur Veröffentlichung",
    C2: "Vertraulich: nur für Personen, die es brauchen",
    C3: "Streng vertraulich: nur für die benannten Personen",
    C4: "Geheim: nur für die benannten Personen, keine Kopien",
  },
};

/** How a supplier reads a level: what it may do, without our code. */
export function levelForSupplier(level: Level, locale: Locale): string {
  return FOR_SUPPLIER[locale][level];
}

/** "C3 Restricted" */
export function levelWord(level: Level): string {
  return `${level} ${LEVEL_WORDS[level].name}`;
}

/** "P2 Validation" */
export function phaseWord(phase: Phase): string {
  return `${phase} ${PHASE_WORDS[phase].name}`;
}
