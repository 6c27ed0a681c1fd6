// Decides what one question contributes: its weight, its credit, how far it is believed, and its knock-out.
import type { Day } from "#scoring/day.ts";
import { countAnswer, givenValues, type CountedAnswer } from "#scoring/evidence/freshness.ts";
import {
  EXPOSURES,
  type AnswerFact,
  type Assurance,
  type Exposure,
  type KnockOut,
  type ScoredQuestion,
} from "#scoring/facts.ts";
import { isAtLeast } from "#scoring/ladder.ts";
import type { Model } from "#scoring/model/model.ts";

/** Where a question stands. Only met, partial, unmet and unanswered questions are applicable: in the sums. */
export type Standing =
  | "met"
  | "partial"
  | "unmet"
  | "unanswered"
  | "not_applicable"
  | "hidden"
  | "not_relevant"
  | "unscored"
  | "not_in_table";

/** The arithmetic of one question. */
export interface QuestionJudgement {
  readonly id: string;
  readonly section: string;
  readonly weight: ScoredQuestion["weight"];
  readonly standing: Standing;
  /** 0 to 6 sixths of the weight; `weight * credit` is what it adds to the sum of sixths. */
  readonly credit: number;
  /** What the reviewer recorded, and what of it is believed today; null when nothing counts. */
  readonly statedAssurance: Assurance | null;
  readonly assurance: Assurance | null;
  /** Why it counts less than what was entered; null when it does not. */
  readonly because: "not_given" | "not_approved" | "too_old" | "evidence_lapsed" | null;
  /** Triggered by the answer, or open because nobody answered yet. */
  readonly knockOut: JudgedKnockOut | null;
}

export interface JudgedKnockOut {
  readonly question: string;
  readonly code: string;
  readonly floor: KnockOut["floor"];
  readonly compensable: boolean;
  readonly state: "triggered" | "open";
}

/** What a judgement depends on besides the question and its answer. */
export interface Setting {
  readonly model: Model;
  readonly exposure: Exposure;
  readonly today: Day;
}

const MET = 6;

/** Judges one question. A value the published table does not know is reported as such, never given points. */
export function judgeQuestion(
  question: ScoredQuestion,
  isVisible: boolean,
  answer: AnswerFact,
  setting: Setting,
): QuestionJudgement {
  const nothing = {
    id: question.id,
    section: question.section,
    weight: question.weight,
    credit: 0,
    statedAssurance: null,
    assurance: null,
    because: null,
    knockOut: null,
  };
  if (!isVisible) return { ...nothing, standing: "hidden" };
  if (!isAtLeast(EXPOSURES, setting.exposure, question.relevantFrom)) {
    return { ...nothing, standing: "not_relevant" };
  }
  const counted = countAnswer(answer, setting.exposure, setting.model, setting.today);
  if (counted.counts === "removed") return { ...nothing, standing: "not_applicable" };
  return {
    ...nothing,
    ...judgeCounted(question, counted),
    statedAssurance: answer.state === "answered" ? answer.assurance : null,
    knockOut: judgeKnockOut(question, answer, counted, setting.exposure),
  };
}

function judgeCounted(
  question: ScoredQuestion,
  counted: Exclude<CountedAnswer, { counts: "removed" }>,
): Pick<QuestionJudgement, "standing" | "credit" | "assurance" | "because"> {
  if (!counted.counts) {
    const standing = question.weight === 0 ? "unscored" : "unanswered";
    return { standing, credit: 0, assurance: null, because: counted.because };
  }
  const because = counted.demoted ? "evidence_lapsed" : null;
  const rest = { assurance: counted.assurance, because } as const;
  if (question.weight === 0) return { standing: "unscored", credit: 0, ...rest };
  const credit = creditFor(question, counted.values);
  if (credit === null) return { standing: "not_in_table", credit: 0, ...rest };
  const standing = credit === 0 ? "unmet" : credit === MET ? "met" : "partial";
  return { standing, credit, ...rest };
}

/**
 * Sixths earned by the chosen values: several add up to at most 6, a knock-out value among them takes all away.
 * Null when a value is not in the table.
 */
export function creditFor(question: ScoredQuestion, values: readonly string[]): number | null {
  let sum = 0;
  for (const value of values) {
    // hasOwn: "constructor" is a word a supplier may send, and every object answers to it
    if (!Object.hasOwn(question.credit, value)) return null;
    sum += question.credit[value] as number;
  }
  return values.some((value) => question.knockOut?.whenAnswered.includes(value))
    ? 0
    : Math.min(sum, MET);
}

// A knock-out once stated stands until it is answered otherwise: growing old must not clear it.
function judgeKnockOut(
  question: ScoredQuestion,
  answer: AnswerFact,
  counted: Exclude<CountedAnswer, { counts: "removed" }>,
  exposure: Exposure,
): JudgedKnockOut | null {
  const rule = question.knockOut;
  if (!rule || !isAtLeast(EXPOSURES, exposure, rule.from)) return null;
  const isStated = givenValues(answer).some((value) => rule.whenAnswered.includes(value));
  if (!isStated && counted.counts) return null;
  return {
    question: question.id,
    code: rule.code,
    floor: rule.floor,
    compensable: rule.compensable,
    state: isStated ? "triggered" : "open",
  };
}
