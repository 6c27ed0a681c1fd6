// Decides what of an answer a reviewer has to look at, and which answers may be accepted together. Pure.
import type { ReviewedAnswer } from "#db/review.ts";
import type { QuestionJudgement } from "#scoring/risk/judge-question.ts";

/** Why a question deserves a look, the weightiest first. */
export const REVIEW_FLAGS = [
  "knock_out",
  "unmet",
  "unanswered",
  "not_applicable",
  "lapsed",
  "changed",
  "returned",
  "pending",
] as const;
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];

/** Where the review of an answer stands; "none" while nobody answered. */
export type ReviewStanding = "none" | "pending" | "accepted" | "returned";

type Reviewed = Pick<
  ReviewedAnswer,
  "value" | "notApplicable" | "reviewState" | "changedSinceReview" | "notApplicableApproved"
>;

/** Where the review stands: words that changed after their review are not reviewed. */
export function reviewStanding(answer: Reviewed | undefined): ReviewStanding {
  if (!answer || (answer.value === null && answer.notApplicable === null)) return "none";
  return answer.changedSinceReview ? "pending" : answer.reviewState;
}

/** Everything about an answer that a reviewer may want to find, whether settled or not. */
export function reviewFlags(judged: QuestionJudgement, answer: Reviewed | undefined): ReviewFlag[] {
  const standing = reviewStanding(answer);
  const holds: Readonly<Record<ReviewFlag, boolean>> = {
    knock_out: judged.knockOut !== null,
    unmet: judged.standing === "unmet" || judged.standing === "partial",
    unanswered: judged.standing === "unanswered" && judged.because !== "not_approved",
    not_applicable: answer !== undefined && answer.notApplicable !== null,
    lapsed: judged.because === "evidence_lapsed",
    changed: answer?.changedSinceReview ?? false,
    returned: standing === "returned",
    pending: standing === "pending",
  };
  return REVIEW_FLAGS.filter((flag) => holds[flag]);
}

/**
 * Whether somebody still has to act: nobody reviewed the words yet, what they rested on has lapsed, or nothing that
 * counts was said. An unmet answer that was accepted is settled: it is simply true.
 */
export function needsAttention(flags: readonly ReviewFlag[]): boolean {
  return flags.some((flag) => flag === "pending" || flag === "lapsed" || flag === "unanswered");
}

/** Whether an answer is met on the supplier's word, waits for review and hides nothing: such are accepted by section. */
export function mayBeAcceptedTogether(
  judged: QuestionJudgement,
  answer: Reviewed | undefined,
): boolean {
  return (
    judged.standing === "met" &&
    judged.assurance === "self_attested" &&
    judged.because === null &&
    judged.knockOut === null &&
    reviewStanding(answer) === "pending" &&
    answer?.changedSinceReview === false
  );
}
