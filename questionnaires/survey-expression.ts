// Decides how a condition reads in the survey's expression language, so that browser and server show the same questions.
import type { Condition } from "#scoring/facts.ts";

/** The condition of a question, when it has one and is part of the survey at all. */
export type ConditionOf = (questionId: string) => Condition | undefined;

/**
 * The condition as an expression for `visibleIf`. The survey keeps the answer of a question that was hidden again, and
 * we want it kept; but a hidden question answers no condition. So every answer read is paired with its own condition.
 */
export function surveyExpression(condition: Condition, conditionOf: ConditionOf): string {
  const express = (part: Condition): string => {
    if ("all" in part) return `(${part.all.map(express).join(" and ")})`;
    if ("any" in part) return `(${part.any.map(express).join(" or ")})`;
    if ("not" in part) return `!(${express(part.not)})`;
    const values = part.isAnyOf.map((value) => `'${value}'`).join(", ");
    const leaf = `({${part.question}} anyof [${values}])`;
    const own = conditionOf(part.question);
    return own ? `(${leaf} and ${express(own)})` : leaf;
  };
  return express(condition);
}
