// Decides whether the dates somebody read off a document can be true, and which of them deserve a second look.
import { addMonths, type Day } from "#scoring/day.ts";

export interface EvidenceDates {
  readonly issuedOn: Day;
  readonly effectiveOn: Day | null;
  readonly expiresOn: Day | null;
}

/** A date that cannot be: the field it stands in, and why. */
export interface DateProblem {
  readonly field: keyof EvidenceDates;
  readonly because:
    | "issued_in_future"
    | "too_long_ago"
    | "too_far_ahead"
    | "expires_before_issue"
    | "expires_before_effect"
    | "effective_too_early";
}

/** What is possible but unusual: whoever enters it is asked to look again. */
export type DateQuestion = "already_expired" | "valid_over_three_years";

const OLDEST = "1995-01-01";
/** Certificates run for three years from the decision; a longer one is misread or misissued (ISO/IEC 17021-1, 9.1.3). */
const USUAL_MONTHS = 36;
const LONGEST_MONTHS = 12 * 15;

/** Every problem, and every question that stays when there is none. */
export function checkDates(
  dates: EvidenceDates,
  today: Day,
): { readonly problems: readonly DateProblem[]; readonly questions: readonly DateQuestion[] } {
  const problems = problemsOf(dates, today);
  return { problems, questions: problems.length > 0 ? [] : questionsOf(dates, today) };
}

function problemsOf(
  { issuedOn, effectiveOn, expiresOn }: EvidenceDates,
  today: Day,
): DateProblem[] {
  const problems: DateProblem[] = [];
  if (issuedOn > today) problems.push({ field: "issuedOn", because: "issued_in_future" });
  if (issuedOn < OLDEST) problems.push({ field: "issuedOn", because: "too_long_ago" });
  if (effectiveOn !== null) {
    if (effectiveOn < addMonths(issuedOn, -LONGEST_MONTHS))
      problems.push({ field: "effectiveOn", because: "effective_too_early" });
    if (effectiveOn > addMonths(issuedOn, LONGEST_MONTHS))
      problems.push({ field: "effectiveOn", because: "too_far_ahead" });
  }
  if (expiresOn !== null) {
    if (expiresOn < issuedOn)
      problems.push({ field: "expiresOn", because: "expires_before_issue" });
    else if (effectiveOn !== null && expiresOn < effectiveOn)
      problems.push({ field: "expiresOn", because: "expires_before_effect" });
    if (expiresOn > addMonths(today, LONGEST_MONTHS))
      problems.push({ field: "expiresOn", because: "too_far_ahead" });
  }
  return problems;
}

function questionsOf(
  { issuedOn, effectiveOn, expiresOn }: EvidenceDates,
  today: Day,
): DateQuestion[] {
  if (expiresOn === null) return [];
  const start = effectiveOn !== null && effectiveOn > issuedOn ? effectiveOn : issuedOn;
  return [
    ...(expiresOn < today ? ["already_expired" as const] : []),
    ...(expiresOn > addMonths(start, USUAL_MONTHS) ? ["valid_over_three_years" as const] : []),
  ];
}
