// Decides the checklist's line of one questionnaire: how far it is, whose turn it is, and the one button.
import type { ChecklistItem } from "#app/ui/checklist.tsx";
import { formatDay } from "#app/ui/format.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Day } from "#scoring/day.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { describeCondition } from "#scoring/gate/describe-condition.ts";
import { CHECKLIST_WORDS, type ChecklistWords } from "./checklist-words.ts";

/** A line whose detail is words only: it is made on the server and travels to the page. */
export type ChecklistLine = Omit<ChecklistItem, "detail"> & { readonly detail?: string };

export interface AssessmentLine {
  readonly id: string;
  readonly title: string;
  readonly state: "sent" | "opened" | "started" | "submitted" | "returned" | "decided";
  readonly dueOn: Day;
  readonly asked: number;
  readonly answered: number;
  /** Answers that came back and were not changed since. */
  readonly returned: number;
}

interface Around {
  readonly locale: Locale;
  readonly today: Day;
  readonly asker: string;
  readonly conditions: readonly Condition[];
}

/** The line. After submission it says who reads, and never how the answers were judged. */
export function assessmentLine(around: Around, one: AssessmentLine): ChecklistLine {
  const words = wordsFor(CHECKLIST_WORDS, around.locale);
  const id = `assessment-${one.id}`;
  switch (one.state) {
    case "sent":
    case "opened":
    case "started":
      return {
        id,
        title: words.answer(one.title),
        state: "todo",
        facts: [words.answered(one.answered, one.asked), dueIn(around, one, words)],
        action: nextStep(one, words),
      };
    case "returned":
      return {
        id,
        title: words.returned(one.title),
        state: "blocked",
        facts: [
          one.returned === 0 ? words.returnedAll : words.returnedCount(one.returned),
          words.yourTurn,
        ],
        action: nextStep(one, words),
      };
    case "submitted":
    case "decided":
      return { id, title: words.submitted(one.title), ...afterSubmission(around, one, words) };
  }
}

function nextStep(one: AssessmentLine, words: ChecklistWords): ChecklistLine["action"] {
  const href = `/portal/assessments/${one.id}`;
  const complete = one.asked > 0 && one.answered === one.asked && one.returned === 0;
  if (complete) return { href: `${href}/review`, label: words.reviewAndSubmit };
  return { href, label: one.answered > 0 ? words.goOn : words.begin };
}

function dueIn(
  { locale, today }: Around,
  { dueOn }: AssessmentLine,
  words: ChecklistWords,
): string {
  const day = formatDay(dueOn, locale);
  return dueOn < today ? words.overdue(day) : words.dueOn(day);
}

function afterSubmission(around: Around, one: AssessmentLine, words: ChecklistWords) {
  const judged = around.conditions.filter(({ code }) =>
    ["assessment_decided", "tier_within_policy", "no_knock_out"].includes(code),
  );
  const stale = judged.find(({ reason }) => reason === "assessment_stale");
  const settled = one.state === "decided" && judged.every(({ met }) => met);
  const action = { href: `/portal/assessments/${one.id}/review`, label: words.view };
  if (settled)
    return { state: "done" as const, facts: [], detail: words.decided(around.asker), action };
  return {
    state: "waiting" as const,
    facts: [words.waitsFor(around.asker)],
    detail: stale
      ? describeCondition(stale, around.locale, "supplier")
      : one.state === "submitted"
        ? words.inReview(around.asker)
        : words.stillOpen(around.asker),
    action,
  };
}
