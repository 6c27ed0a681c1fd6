// Decides what still counts on a given day: a piece of evidence, and the answer that rests on it.
import { addDays, addMonths, type Day } from "#scoring/day.ts";
import type { AnswerFact, Assurance, EvidenceKind, Exposure } from "#scoring/facts.ts";
import type { Model } from "#scoring/model/model.ts";

/** A piece of evidence as a reviewer left it. */
export interface ReviewedEvidence {
  readonly kind: EvidenceKind;
  readonly accepted: boolean;
  readonly issuedOn: Day;
  /** The last day printed on it; null when it prints none. */
  readonly validUntil: Day | null;
  /** Edition of the standard it was issued to, such as "2022"; null when it has none. */
  readonly edition: string | null;
}

/** The last day on which the evidence can count: the printed one, or its usual life; no later than its edition's end. */
export function lastCountingDay(evidence: ReviewedEvidence, model: Model): Day {
  const months = model.evidenceMonths[evidence.kind] ?? model.evidenceMonths.other;
  const life = addDays(addMonths(evidence.issuedOn, months), -1);
  const own = evidence.validUntil ?? life;
  const { kind, edition } = evidence;
  if (kind !== "iso27001_certificate" || edition === null) return own;
  const withdrawn = model.withdrawnEditions.find((one) => one.edition === edition);
  return withdrawn && withdrawn.lastDay < own ? withdrawn.lastDay : own;
}

/** Whether accepted evidence counts on the day; its last day still counts, the day after does not (no grace). */
export function isCounting(evidence: ReviewedEvidence, model: Model, today: Day): boolean {
  return (
    evidence.accepted && evidence.issuedOn <= today && today <= lastCountingDay(evidence, model)
  );
}

/** What an answer is worth on a day. */
export type CountedAnswer =
  | {
      readonly counts: true;
      readonly values: readonly string[];
      readonly assurance: Assurance;
      /** The review behind the answer lapsed, so it is believed no more than a bare statement. */
      readonly demoted: boolean;
    }
  | { readonly counts: false; readonly because: "not_given" | "not_approved" | "too_old" }
  | { readonly counts: "removed" };

/**
 * The answer as it counts today. Reviewed answers whose evidence lapsed are demoted to self-attested; self-attested
 * answers older than the edition allows count as unanswered; not-applicable is removed only when approved.
 */
export function countAnswer(
  answer: AnswerFact,
  exposure: Exposure,
  model: Model,
  today: Day,
): CountedAnswer {
  if (answer.state === "not_applicable") {
    return answer.approved ? { counts: "removed" } : { counts: false, because: "not_approved" };
  }
  if (answer.state === "unanswered") return { counts: false, because: "not_given" };
  const values = givenValues(answer);
  if (values.length === 0) return { counts: false, because: "not_given" };
  const lapsed = answer.evidenceValidUntil !== null && answer.evidenceValidUntil < today;
  const demoted = lapsed && answer.assurance !== "self_attested";
  const assurance = demoted ? "self_attested" : answer.assurance;
  const isTooOld =
    assurance === "self_attested" &&
    addMonths(answer.answeredOn, model.selfAttestedMonths[exposure]) < today;
  if (isTooOld) return { counts: false, because: "too_old" };
  return { counts: true, values, assurance, demoted };
}

/** The values that were given, whatever their age, sorted and without repeats; empty text is no answer. */
export function givenValues(answer: AnswerFact): readonly string[] {
  if (answer.state !== "answered") return [];
  const values = typeof answer.value === "string" ? [answer.value] : answer.value;
  return [...new Set(values.filter((value) => value !== ""))].sort();
}

/** The next day on which evidence behind an answer counts for the last time; null when none is to lapse. */
export function nextLapse(answers: readonly AnswerFact[], today: Day): Day | null {
  const days = answers
    .flatMap((answer) =>
      answer.state === "answered" && answer.assurance !== "self_attested"
        ? [answer.evidenceValidUntil]
        : [],
    )
    .filter((day) => day !== null && day >= today)
    .sort();
  return days[0] ?? null;
}
