// How material of a level is handled: what an edition of the rules says about it, and whether a draft is complete.
import { LEVELS, type Level } from "#scoring/facts.ts";

/** One level's rule. Words are for people; `viewOnly` and `undertaking` are read by the gate. */
export interface HandlingRule {
  readonly agreement: string;
  readonly access: string;
  readonly encryption: string;
  readonly copies: string;
  readonly onward: string;
  /** Hours within which a breach is told; null for none set. */
  readonly noticeHours: number | null;
  /** Days within which it is returned or destroyed; null for none set. */
  readonly returnDays: number | null;
  readonly disposal: string;
  readonly survival: string;
  readonly viewOnly: boolean;
  readonly undertaking: boolean;
}

export type HandlingRules = Readonly<Record<Level, HandlingRule>>;

export const HANDLING_TEXTS = [
  "agreement",
  "access",
  "encryption",
  "copies",
  "onward",
  "disposal",
  "survival",
] as const;

/** Levels at which a draft is looser than the level below it in what the gate reads: such an edition makes no sense. */
export function looserThanBelow(rules: HandlingRules): Level[] {
  return LEVELS.filter((level, place) => {
    const below = LEVELS[place - 1];
    if (!below) return false;
    const [here, under] = [rules[level], rules[below]];
    return (under.viewOnly && !here.viewOnly) || (under.undertaking && !here.undertaking);
  });
}
