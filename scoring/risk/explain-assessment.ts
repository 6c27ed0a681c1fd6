// Decides what is said about a result: the ordered list of what it rests on, each line with its figures.
import type { Band, Exposure, Tier } from "#scoring/facts.ts";
import type { Reason } from "#scoring/reason.ts";
import type { Cap } from "#scoring/risk/decide-tier.ts";
import type { JudgedKnockOut, QuestionJudgement } from "#scoring/risk/judge-question.ts";
import { isApplicable, isUnanswered, type Coverage } from "#scoring/risk/measure-coverage.ts";

export type AssessmentReason = Reason<
  | "answer_not_in_table"
  | "nothing_applicable"
  | "nothing_answered"
  | "editions"
  | "coverage_low"
  | "coverage_high"
  | "not_applicable_removed"
  | "not_applicable_not_approved"
  | "answer_too_old"
  | "evidence_lapsed"
  | "assured_share"
  | "band_capped"
  | "table"
  | "knock_out"
  | "knock_out_open"
  | "tier"
>;

interface KnockOutLists {
  readonly knockOuts: readonly JudgedKnockOut[];
  readonly openKnockOuts: readonly JudgedKnockOut[];
}

/** Why nothing can be scored; empty when it can. Knock-outs already stated are listed all the same. */
export function explainNotScorable(
  judgements: readonly QuestionJudgement[],
  lists: KnockOutLists,
): AssessmentReason[] {
  const foreign = judgements.filter((one) => one.standing === "not_in_table");
  const refusals = foreign.map((one) =>
    reason(
      "answer_not_in_table",
      `The answer to ${one.id} is not one that the published edition offers, so nothing is scored; ask for it again.`,
      { question: one.id },
    ),
  );
  const applicable = judgements.filter(isApplicable);
  if (applicable.length + foreign.length === 0) {
    refusals.push(
      reason("nothing_applicable", "No question applies, so there is nothing to score.", {}),
    );
  } else if (refusals.length === 0 && applicable.every(isUnanswered)) {
    const text = `None of ${applicable.length} applicable questions has an answer that counts: not scorable, which is not a low risk.`;
    refusals.push(reason("nothing_answered", text, { questions: applicable.length }));
  }
  return refusals.length === 0 ? [] : [...refusals, ...explainKnockOuts(lists)];
}

export interface ExplainedTier extends KnockOutLists {
  readonly model: string;
  readonly exposure: Exposure;
  readonly perQuestion: readonly QuestionJudgement[];
  readonly coverage: Coverage;
  readonly band: Band;
  readonly cappedBy: Cap | null;
  readonly tableTier: Tier;
  readonly floor: Tier | null;
  readonly tier: Tier;
}

/** The reasons of a tier, in the order of the decision: inputs, sums, band, table, floor, tier. */
export function explainTier(result: ExplainedTier): AssessmentReason[] {
  const { exposure, band, tableTier, tier, floor } = result;
  const raised =
    floor && tier !== tableTier ? `, raised from ${tableTier} by the floor ${floor}` : "";
  return [
    reason("editions", `Model edition ${result.model}, exposure class ${exposure}.`, {
      model: result.model,
      exposure,
    }),
    ...explainSums(result.coverage),
    ...result.perQuestion.flatMap(explainDemotion),
    ...explainBand(result),
    reason("table", `The table reads ${tableTier} for ${exposure} and band ${band}.`, {
      exposure,
      band,
      tier: tableTier,
    }),
    ...explainKnockOuts(result),
    reason("tier", `Residual tier: ${tier}${raised}.`, { tier, floor: floor ?? "none" }),
  ];
}

function explainSums(sums: Coverage): AssessmentReason[] {
  const { met, unanswered, weightApplicable: whole, naApproved } = sums;
  const figures = { met, unanswered, applicable: whole };
  const lines = [
    reason("coverage_low", `Met ${met} of ${whole} points: at least ${sums.low} % is in place.`, {
      ...figures,
      low: sums.low,
    }),
    reason(
      "coverage_high",
      `With all ${unanswered} unanswered points met it would be ${sums.high} %.`,
      { ...figures, high: sums.high },
    ),
  ];
  if (naApproved === 0) return lines;
  const text = `${naApproved} question(s) left the sums because a reviewer approved "not applicable".`;
  return [...lines, reason("not_applicable_removed", text, { questions: naApproved })];
}

function explainDemotion(one: QuestionJudgement): AssessmentReason[] {
  const facts = { question: one.id, weight: one.weight };
  switch (one.because) {
    case "not_approved":
      return [
        reason(
          "not_applicable_not_approved",
          `${one.id}: "not applicable" is not approved, so it counts as unanswered.`,
          facts,
        ),
      ];
    case "too_old":
      return [
        reason(
          "answer_too_old",
          `${one.id}: the supplier's own word has grown too old, so it counts as unanswered.`,
          facts,
        ),
      ];
    case "evidence_lapsed":
      return [
        reason(
          "evidence_lapsed",
          `${one.id}: the evidence behind it has lapsed, so it counts as self-attested.`,
          facts,
        ),
      ];
    case "not_given":
    case null:
      return [];
  }
}

function explainBand({ coverage, band, cappedBy }: ExplainedTier): AssessmentReason[] {
  const { assured, verified, assuredBp, verifiedBp } = coverage;
  const share = reason(
    "assured_share",
    `${assured} % of the points are met and reviewed, ${verified} % of them independently verified.`,
    { assured, verified, assuredBp, verifiedBp },
  );
  if (!cappedBy) return [share];
  const { earned, neededPercent, pointsMissing } = cappedBy;
  const text = `Coverage earns ${earned}, but ${neededPercent} % must be reviewed first: ${pointsMissing} points are missing, so the band is ${band}.`;
  return [share, reason("band_capped", text, { earned, band, neededPercent, pointsMissing })];
}

function explainKnockOuts({ knockOuts, openKnockOuts }: KnockOutLists): AssessmentReason[] {
  return [
    ...knockOuts.map(({ code, question, floor }) =>
      reason(
        "knock_out",
        `Knock-out ${code} (${question}): never below ${floor}, and the gate is closed.`,
        {
          knockOut: code,
          question,
          floor,
        },
      ),
    ),
    ...openKnockOuts.map(({ code, question, floor }) =>
      reason(
        "knock_out_open",
        `${question} decides knock-out ${code} and is not answered: silence is never better than the worst answer (${floor}).`,
        { knockOut: code, question, floor },
      ),
    ),
  ];
}

function reason(
  code: AssessmentReason["code"],
  text: string,
  facts: AssessmentReason["facts"],
): AssessmentReason {
  return { code, text, facts };
}
