// Decides whether an edition may be published: every choice has its points, and no condition leads nowhere.
import type { KnockOut, ScoredQuestion } from "#scoring/facts.ts";
import { questionsRead } from "#scoring/risk/visible-questions.ts";

/** A question with the values a supplier can choose; an empty list is a text question, `several` a checklist. */
export interface OfferedQuestion extends ScoredQuestion {
  readonly choices: readonly string[];
  readonly several?: boolean;
}

/** One thing that stands against publishing: where, what is wrong, and what to do. */
export interface EditionProblem {
  readonly question: string;
  readonly field: "id" | "weight" | "choices" | "credit" | "knockOut" | "visibleIf";
  readonly reason: string;
  readonly fix: string;
}

/** Everything that stands against publishing these questions; empty when they may be. */
export function checkScored(questions: readonly OfferedQuestion[]): EditionProblem[] {
  const ids = questions.map((question) => question.id);
  const circular = circularQuestions(questions);
  return questions.flatMap((question, index) => {
    const problems: EditionProblem[] = [];
    const add = (field: EditionProblem["field"], reason: string, fix: string) =>
      problems.push({ question: question.id, field, reason, fix });
    if (ids.indexOf(question.id) !== index) {
      add("id", "another question has the same id", "give it an id of its own");
    }
    checkCredit(question, add);
    if (question.knockOut) checkKnockOut(question, question.knockOut, add);
    for (const read of question.visibleIf ? questionsRead(question.visibleIf) : []) {
      if (!ids.includes(read)) {
        add(
          "visibleIf",
          `reads "${read}", which is not a question`,
          "name a question of this edition",
        );
      }
    }
    if (circular.has(question.id)) {
      add("visibleIf", "waits for itself", "let it read earlier questions only");
    }
    return problems;
  });
}

type Add = (field: EditionProblem["field"], reason: string, fix: string) => void;

function checkCredit(question: OfferedQuestion, add: Add): void {
  if (question.weight === 0) return;
  if (question.choices.length === 0) {
    add("choices", "has weight but no choices", "offer choices, or set its weight to 0");
    return;
  }
  for (const choice of question.choices) {
    if (!Object.hasOwn(question.credit, choice)) {
      add("credit", `choice "${choice}" has no points`, "give it 0 to 6 sixths of the weight");
    }
  }
  for (const [value, credit] of Object.entries(question.credit)) {
    if (!question.choices.includes(value)) {
      add(
        "credit",
        `has points for "${value}", which is no choice`,
        "remove it or offer the choice",
      );
    }
    if (!Number.isInteger(credit) || credit < 0 || credit > 6) {
      add("credit", `"${value}" earns ${credit} sixths`, "use a whole number from 0 to 6");
    }
  }
  const credits = Object.values(question.credit);
  const best = question.several
    ? credits.reduce((sum, credit) => sum + credit, 0)
    : Math.max(0, ...credits);
  if (best < 6) add("credit", "cannot be met by any answer", "let the best answer earn 6 sixths");
}

// A knock-out answer that earned points could make a better answer raise the tier.
function checkKnockOut(question: OfferedQuestion, rule: KnockOut, add: Add): void {
  if (rule.whenAnswered.length === 0) {
    add("knockOut", `${rule.code} has no answer that triggers it`, "name at least one choice");
  }
  for (const value of rule.whenAnswered) {
    if (!question.choices.includes(value)) {
      add("knockOut", `${rule.code} waits for "${value}", which is no choice`, "name a choice");
    }
    if (Object.hasOwn(question.credit, value) && question.credit[value] !== 0) {
      add("knockOut", `"${value}" triggers ${rule.code} and earns points`, "let it earn 0");
    }
  }
}

function circularQuestions(questions: readonly OfferedQuestion[]): ReadonlySet<string> {
  const reads = new Map(
    questions.map(({ id, visibleIf }) => [id, visibleIf ? questionsRead(visibleIf) : []]),
  );
  const readBy = (id: string) => reads.get(id) ?? [];
  const reachesItself = (start: string): boolean => {
    const reached = new Set(readBy(start));
    // a set grows while it is walked: what was reached leads further
    for (const id of reached) for (const next of readBy(id)) reached.add(next);
    return reached.has(start);
  };
  return new Set(questions.map((question) => question.id).filter(reachesItself));
}
