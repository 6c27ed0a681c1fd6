// What a rule about a sentence is: which words must stand in it, which must not, and what the sentence then means.
import type { Confidence, Sentence } from "../document.ts";

/** What a reader found in one sentence. */
export interface Hit {
  readonly term: string;
  readonly value: unknown;
  readonly confidence: Confidence;
  readonly why: readonly string[];
  readonly doubt: string;
}

/** Looks at one sentence and says what it may mean. */
export type Reader = (sentence: Sentence) => readonly Hit[];

export interface Rule {
  readonly term: string;
  readonly value: unknown;
  /** All of these stand in the sentence. */
  readonly when: readonly RegExp[];
  /** None of these does. */
  readonly unless?: readonly RegExp[];
  /** Why a person should look twice; a rule without doubt is clear. */
  readonly doubt?: string;
}

/** Somebody is freed from a duty: the sentence takes away what its words would give. */
export const FREED =
  /\b(?:not|never) (?:be )?(?:required|obliged|obligated|bound|necessary|needed)\b|\bno (?:obligation|duty|requirement)\b|\bneed not\b|\bnothing (?:in this|herein|contained)|\bnicht (?:verpflichtet|erforderlich|notwendig|gehalten)|\bkeine (?:pflicht|verpflichtung)(?! zur vertraulichkeit verletz)|\bentfallt\b|\bsind befreit\b|\bist befreit\b|\bwaive[sd]?\b/;

/** The sentence forbids: an English or German "shall not". */
export const FORBIDS =
  /\b(?:shall|will|may|must|agrees?|undertakes?|covenants?)(?: \w+){0,2}? (?:not|neither|refrain)\b|\bmay not\b|\bcannot\b|\bnot (?:permitted|allowed|to)\b|\bprohibited\b|\bforbidden\b|\b(?:darf|durfen|wird|werden|soll)\b[^.;]{0,160}\b(?:nicht|kein\w*|weder)\b|\b(?:nicht|kein\w*)\b[^.;]{0,120}\b(?:darf|durfen|gestattet|erlaubt|zulassig|berechtigt)\b|\b(?:untersagt|verboten|unzulassig)\b|\bverpflichte\w* sich,? [^.;]{0,80}\b(?:nicht|kein\w*|weder|zu unterlassen)\b|\bno (?:use|copies|right)\b/;

/** An exception is left open. */
export const EXCEPT =
  /\bunless\b|\bexcept\b|\bother than\b|\bwithout (?:the |its |our |your )?(?:prior |express |written )|\bsave (?:for|as|that|to)\b|\bes sei denn\b|\bausser\b|\bausgenommen\b|\bsofern nicht\b|\bohne (?:die |vorherige|ausdruckliche|schriftliche)/;

/** What the rules say about a sentence. */
export function applyRules(rules: readonly Rule[]): Reader {
  return ({ words }) =>
    rules.flatMap(({ term, value, when, unless, doubt = "" }) => {
      const matches = when.map((pattern) => pattern.exec(words)?.[0]);
      if (matches.some((match) => match === undefined)) return [];
      if ((unless ?? [FREED]).some((pattern) => pattern.test(words))) return [];
      const why = matches.map((match) => shorten(match ?? ""));
      return [{ term, value, confidence: doubt === "" ? "clear" : "unsure", why, doubt } as const];
    });
}

/** Words that a suggestion rests on, short enough for one line. */
export function shorten(words: string): string {
  const plain = words.trim();
  return plain.length <= 60 ? plain : `${plain.slice(0, 28)} … ${plain.slice(-28)}`;
}
