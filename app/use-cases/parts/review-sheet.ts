// Decides what the review page shows of each question: the answer in words, its evidence, its arithmetic, what to look at.
import type { Question } from "#questionnaires/edition.ts";
import { EVIDENCE_NAMES } from "#questionnaires/evidence-names.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";
import type { AttachedEvidence, ReviewedAnswer } from "#db/review.ts";
import type { Day } from "#scoring/day.ts";
import { ASSURANCES, type Assurance, type EvidenceKind } from "#scoring/facts.ts";
import type { Model } from "#scoring/model/model.ts";
import type { QuestionJudgement } from "#scoring/risk/judge-question.ts";
import { answerInWords } from "./answer-words.ts";
import type { Review } from "./read-review.server.ts";
import {
  mayBeAcceptedTogether,
  needsAttention,
  reviewFlags,
  reviewStanding,
  type ReviewFlag,
  type ReviewStanding,
} from "./review-flags.ts";
import { bestEvidence, carries, isUsable } from "./scoring-input.ts";
import { totalsOf } from "./section-totals.ts";

export interface EvidenceView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly state: "accepted" | "pending" | "rejected" | "lapsed" | "replaced" | "infected";
  /** The last day on which it counts; null when it was not accepted. */
  readonly until: Day | null;
}

export interface QuestionView {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly answer: readonly string[];
  readonly notApplicable: string | null;
  readonly notApplicableApproved: boolean;
  readonly comment: string;
  readonly version: number;
  readonly answeredBy: string;
  readonly answeredAt: Date | null;
  readonly timesGiven: number;
  readonly review: ReviewStanding;
  readonly message: string;
  readonly note: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly assurance: Assurance;
  /** The labels that evidence attached, accepted and counting today allows. */
  readonly labels: readonly Assurance[];
  readonly judged: Pick<
    QuestionJudgement,
    "weight" | "standing" | "credit" | "assurance" | "because" | "knockOut"
  >;
  readonly evidence: readonly EvidenceView[];
  readonly evidenceWanted: readonly string[];
  readonly maps: readonly string[];
  readonly flags: readonly ReviewFlag[];
  readonly needsAttention: boolean;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly QuestionView[];
  readonly hidden: number;
  readonly open: number;
  /** How many answers may be accepted together. */
  readonly together: number;
  /** Points met, reviewed and applicable, exact. */
  readonly met: string;
  readonly assured: string;
  readonly applicable: number;
}

interface Sight {
  readonly model: Model;
  readonly today: Day;
}

/** The sections of a review in the order in which they are asked. Hidden questions are counted, not shown. */
export function reviewSheet(review: Review): SectionView[] {
  const sight = { model: review.model, today: review.input.today };
  const judgements = new Map(review.result.perQuestion.map((one) => [one.id, one]));
  const answers = new Map(review.answers.map((one) => [one.questionId, one]));
  const { exposure } = review.assessment;
  return sectionsAsked(review.edition, { exposure }).map((section) => {
    const judged = section.questions.flatMap((question) => {
      const judgement = judgements.get(question.id);
      return judgement ? [{ question, judgement, answer: answers.get(question.id) }] : [];
    });
    const shown = judged.filter(({ judgement }) => judgement.standing !== "hidden");
    const questions = shown.map((one) => {
      const pieces = review.evidence.filter((piece) => piece.questionId === one.question.id);
      return questionView(one, pieces, sight);
    });
    return {
      id: section.id,
      title: section.title.en,
      questions,
      hidden: judged.length - shown.length,
      open: questions.filter((one) => one.needsAttention).length,
      together: shown.filter((one) => mayBeAcceptedTogether(one.judgement, one.answer)).length,
      ...totalsOf(shown.map((one) => one.judgement)),
    };
  });
}

interface Judged {
  readonly question: Question;
  readonly judgement: QuestionJudgement;
  readonly answer: ReviewedAnswer | undefined;
}

function questionView(
  { question, judgement, answer }: Judged,
  pieces: readonly AttachedEvidence[],
  sight: Sight,
): QuestionView {
  const { weight, standing, credit, assurance, because, knockOut } = judgement;
  const flags = reviewFlags(judgement, answer);
  return {
    id: question.id,
    text: question.text.en,
    help: question.help.en,
    ...givenView(question, answer),
    ...reviewView(answer),
    labels: ASSURANCES.filter((label) => isAllowed(label, pieces, sight)),
    judged: { weight, standing, credit, assurance, because, knockOut },
    evidence: pieces.map((piece) => evidenceView(piece, sight)),
    evidenceWanted: question.evidenceKinds.map((kind) => EVIDENCE_NAMES[kind].en),
    maps: mapsOf(question),
    flags,
    needsAttention: needsAttention(flags),
  };
}

function isAllowed(label: Assurance, pieces: readonly AttachedEvidence[], sight: Sight): boolean {
  if (label === "self_attested") return true;
  const best = bestEvidence(
    pieces.filter((piece) => carries(piece, label)),
    sight.model,
    sight.today,
  );
  return best !== null && best >= sight.today;
}

function givenView(question: Question, answer: ReviewedAnswer | undefined) {
  return {
    answer: answerInWords(question, answer?.value),
    notApplicable: answer?.notApplicable ?? null,
    comment: answer?.comment ?? "",
    version: answer?.version ?? 0,
    answeredBy: answer?.answeredBy ?? "",
    answeredAt: answer?.answeredAt ?? null,
    timesGiven: answer?.timesGiven ?? 0,
  };
}

function reviewView(answer: ReviewedAnswer | undefined) {
  const stands = answer !== undefined && !answer.changedSinceReview;
  return {
    review: reviewStanding(answer),
    message: answer?.reviewMessage ?? "",
    note: answer?.internalNote ?? "",
    reviewedBy: answer?.reviewedBy ?? null,
    reviewedAt: answer?.reviewedAt ?? null,
    notApplicableApproved: stands && answer.notApplicableApproved,
    assurance: stands ? answer.assurance : ("self_attested" as const),
  };
}

function evidenceView(piece: AttachedEvidence, { model, today }: Sight): EvidenceView {
  const { id, title, fileId, fileName } = piece;
  const until = isUsable(piece) ? bestEvidence([piece], model, today) : null;
  return {
    id,
    kind: EVIDENCE_NAMES[piece.kind as EvidenceKind]?.en ?? piece.kind,
    title,
    fileId,
    fileName,
    state: evidenceState(piece, until, today),
    until,
  };
}

function evidenceState(
  piece: AttachedEvidence,
  until: Day | null,
  today: Day,
): EvidenceView["state"] {
  if (piece.scanState === "infected") return "infected";
  if (piece.replaced) return "replaced";
  if (piece.reviewState === "accepted" && until !== null && until < today) return "lapsed";
  return piece.reviewState;
}

const FRAMEWORK_NAMES = {
  annexA: "ISO 27001",
  nist171: "800-171",
  csf: "CSF",
  mvsp: "MVSP",
} as const;

function mapsOf({ maps }: Question): string[] {
  return Object.entries(FRAMEWORK_NAMES).flatMap(([key, name]) =>
    maps[key as keyof typeof FRAMEWORK_NAMES].map((id) => `${name} ${id}`),
  );
}
