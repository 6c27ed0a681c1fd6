// Decides how many points each section brings: what stands behind every share that is shown.
import type { Edition } from "#questionnaires/edition.ts";
import { pointsText } from "#scoring/ratio.ts";
import type { QuestionJudgement } from "#scoring/risk/judge-question.ts";
import { isApplicable } from "#scoring/risk/measure-coverage.ts";

export interface SectionTotals {
  readonly id: string;
  readonly title: string;
  readonly met: string;
  readonly assured: string;
  readonly applicable: number;
}

/** Exact points of some judgements: met, met and reviewed, applicable. */
export function totalsOf(judgements: readonly QuestionJudgement[]) {
  const applicable = judgements.filter(isApplicable);
  const sixths = (some: readonly QuestionJudgement[]) =>
    some.reduce((sum, one) => sum + one.weight * one.credit, 0);
  const reviewed = applicable.filter((one) => one.assurance && one.assurance !== "self_attested");
  return {
    met: pointsText(sixths(applicable)),
    assured: pointsText(sixths(reviewed)),
    applicable: applicable.reduce((sum, one) => sum + one.weight, 0),
  };
}

/** The totals of every section that has points, in the order in which they are asked. */
export function sectionTotals(
  edition: Edition,
  judgements: readonly QuestionJudgement[],
): SectionTotals[] {
  return edition.sections
    .map((section) => ({
      id: section.id,
      title: section.title.en,
      ...totalsOf(judgements.filter((one) => one.section === section.id)),
    }))
    .filter((section) => section.applicable > 0);
}
