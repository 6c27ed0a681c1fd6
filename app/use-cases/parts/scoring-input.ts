// Decides what scoring is told about an assessment: answers as they were given, reviews as far as they still stand,
// and for each answer the best evidence behind it. Pure: the pages, the decision and the tests assemble the same way.
import type { AttachedEvidence, ReviewedAnswer } from "#db/review.ts";
import type { Day } from "#scoring/day.ts";
import { lastCountingDay, type ReviewedEvidence } from "#scoring/evidence/freshness.ts";
import type {
  AnswerFact,
  Assurance,
  EvidenceKind,
  Exposure,
  ScoredQuestion,
} from "#scoring/facts.ts";
import type { Model } from "#scoring/model/model.ts";
import type { AssessmentInput } from "#scoring/risk/score-assessment.ts";

/** What of a kept answer scoring depends on. */
export type AnswerRow = Pick<
  ReviewedAnswer,
  | "questionId"
  | "value"
  | "notApplicable"
  | "answeredOn"
  | "assurance"
  | "notApplicableApproved"
  | "changedSinceReview"
>;

/** What of an attached piece of evidence scoring depends on. */
export type EvidenceRow = Pick<
  AttachedEvidence,
  | "questionId"
  | "kind"
  | "reviewState"
  | "scanState"
  | "assurance"
  | "replaced"
  | "issuedOn"
  | "effectiveOn"
  | "expiresOn"
  | "receivedOn"
>;

export interface ScoringRows {
  readonly model: Model;
  readonly exposure: Exposure;
  readonly questions: readonly ScoredQuestion[];
  readonly answers: readonly AnswerRow[];
  readonly evidence: readonly EvidenceRow[];
}

/** The input of `scoreAssessment` on a day. Answers to questions that the edition does not ask are left out. */
export function assembleScoringInput(rows: ScoringRows, today: Day): AssessmentInput {
  const { model, exposure, questions } = rows;
  const asked = new Set(questions.map((question) => question.id));
  const answers = rows.answers
    .filter((answer) => asked.has(answer.questionId))
    .map((answer) => {
      const behind = rows.evidence.filter((piece) => piece.questionId === answer.questionId);
      return [answer.questionId, factOf(answer, behind, model, today)] as const;
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { model, exposure, questions, answers: Object.fromEntries(answers), today };
}

function factOf(
  answer: AnswerRow,
  behind: readonly EvidenceRow[],
  model: Model,
  today: Day,
): AnswerFact {
  // whatever a reviewer said about earlier words says nothing about these
  const stands = !answer.changedSinceReview;
  if (answer.notApplicable !== null)
    return { state: "not_applicable", approved: stands && answer.notApplicableApproved };
  const value = valueOf(answer.value);
  if (value === null) return { state: "unanswered" };
  const rests = restsOn(stands ? answer.assurance : "self_attested", behind, model, today);
  return { state: "answered", value, answeredOn: answer.answeredOn, ...rests };
}

interface Rests {
  readonly assurance: Assurance;
  readonly evidenceValidUntil: Day | null;
}

const WORD_ALONE: Rests = { assurance: "self_attested", evidenceValidUntil: null };

// A label rests on evidence that was checked as far. When that has lapsed, a lesser label may still stand; when none of
// it is left, the supplier's word is; and what lapsed is said, so that the reasons can name it.
function restsOn(
  label: Assurance,
  behind: readonly EvidenceRow[],
  model: Model,
  today: Day,
): Rests {
  if (label === "self_attested") return WORD_ALONE;
  const labels = [label, "document_reviewed"] as const;
  const candidates = labels.flatMap((assurance) => {
    const best = bestEvidence(
      behind.filter((piece) => carries(piece, assurance)),
      model,
      today,
    );
    return best === null ? [] : [{ assurance, evidenceValidUntil: best }];
  });
  return candidates.find((one) => one.evidenceValidUntil >= today) ?? candidates[0] ?? WORD_ALONE;
}

/** Whether a piece was itself checked as far as a label says. Accepting one means at least having read it. */
export function carries(piece: EvidenceRow, label: Assurance): boolean {
  return label !== "independently_verified" || piece.assurance === "independently_verified";
}

/**
 * The last day on which the best accepted piece counts, which may have passed; null when none was accepted. A piece
 * without an issue date counts from the day it came in, so that no document counts for ever.
 */
export function bestEvidence(pieces: readonly EvidenceRow[], model: Model, today: Day): Day | null {
  const days = pieces
    .filter(isUsable)
    .map(reviewedEvidence)
    .filter(({ issuedOn }) => issuedOn <= today)
    .map((piece) => lastCountingDay(piece, model));
  return days.sort().at(-1) ?? null;
}

/** Whether a piece could stand behind an answer: accepted, not replaced, not found infected. */
export function isUsable(piece: EvidenceRow): boolean {
  return piece.reviewState === "accepted" && !piece.replaced && piece.scanState !== "infected";
}

function reviewedEvidence(piece: EvidenceRow): ReviewedEvidence {
  return {
    kind: piece.kind as EvidenceKind,
    accepted: true,
    issuedOn: piece.issuedOn ?? piece.effectiveOn ?? piece.receivedOn,
    validUntil: piece.expiresOn,
    edition: null,
  };
}

// the database keeps any JSON; only text and lists of text are answers
function valueOf(value: unknown): string | readonly string[] | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (!Array.isArray(value)) return null;
  const texts = value.filter((one): one is string => typeof one === "string");
  return texts.length === 0 ? null : texts;
}
