// Decides which lines a supplier's checklist has: one per condition it can understand, each with at most one button.
import { wordsFor, type Locale } from "#app/ui/words.ts";
import type { Day } from "#scoring/day.ts";
import type { Condition, ConditionCode } from "#scoring/gate/condition.ts";
import { EVIDENCE_LABELS } from "#scoring/gate/condition-wording.ts";
import { describeActor, describeCondition } from "#scoring/gate/describe-condition.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import { assessmentLine, type AssessmentLine, type ChecklistLine } from "./assessment-line.ts";
import { CHECKLIST_WORDS, type ChecklistWords } from "./checklist-words.ts";

export interface ChecklistFacts {
  readonly locale: Locale;
  readonly today: Day;
  readonly asker: string;
  readonly conditions: readonly Condition[];
  readonly assessments: readonly AssessmentLine[];
}

// what a condition's line says of itself
type Said = Pick<ChecklistLine, "title" | "action">;
type Words = ChecklistWords;

/**
 * The lines in the order in which a supplier can work them off. How the answers were judged is one line only, with no
 * verdict in it: a supplier learns what to do, not how it was scored.
 */
export function checklistLines(facts: ChecklistFacts): ChecklistLine[] {
  const words = wordsFor(CHECKLIST_WORDS, facts.locale);
  const of = (code: ConditionCode) => facts.conditions.filter((one) => one.code === code);
  const signed = of("agreement_in_force").some(
    (one) => one.met || one.reason === "agreement_not_countersigned",
  );
  return [
    ...[...of("supplier_active"), ...of("engagement_open")]
      .filter((one) => !one.met)
      .map((one) => lineOf(facts, one, { title: words.account })),
    ...facts.assessments.map((one) => assessmentLine(facts, one)),
    ...of("evidence_current")
      .filter((one) => one.subject !== null)
      .map((one) => lineOf(facts, one, evidenceSaid(one, words, facts.locale))),
    ...of("agreement_in_force").map((one) => lineOf(facts, one, agreementSaid(one, words))),
    // authority is stated while signing: a line of its own only when it is missing afterwards
    ...of("authority_recorded")
      .filter((one) => signed && !one.met)
      .map((one) => lineOf(facts, one, authoritySaid(one, words))),
    ...of("flow_down_holds")
      .filter(() => signed)
      .map((one) => lineOf(facts, one, { title: words.comparison })),
    ...of("chain_signed").map((one) => chainLine(facts, one, words)),
    ...of("path_holds")
      .filter((one) => !one.met)
      .map((one) => lineOf(facts, one, { title: words.above })),
  ];
}

function lineOf(facts: ChecklistFacts, condition: Condition, said: Said): ChecklistLine {
  const words = wordsFor(CHECKLIST_WORDS, facts.locale);
  const { code, subject, actor, met } = condition;
  const mine = actor === "supplier";
  return {
    id: `${code}-${subject?.id ?? "all"}`,
    title: said.title,
    state: met ? "done" : mine ? (isSetback(condition) ? "blocked" : "todo") : "waiting",
    // "provide X" says it already
    ...(condition.reason !== "evidence_missing" && {
      detail: describeCondition(condition, facts.locale, "supplier"),
    }),
    facts: met || actor === "nobody" ? [] : [whoActs(facts, condition, words)],
    ...(said.action && { action: said.action }),
  };
}

function isSetback({ reason }: Condition): boolean {
  return reason === "evidence_rejected" || reason === "evidence_expired";
}

function whoActs({ locale, asker }: ChecklistFacts, { actor }: Condition, words: Words): string {
  if (actor === "supplier") return words.yourTurn;
  if (actor === "subcontractor") return words.waitsFor(describeActor(actor, locale));
  return words.waitsFor(`${asker} (${describeActor(actor, locale)})`);
}

function evidenceSaid(condition: Condition, words: Words, locale: Locale): Said {
  const kind = EVIDENCE_KINDS.find((known) => known === condition.subject?.name);
  const name = kind ? EVIDENCE_LABELS[kind][locale] : (condition.subject?.name ?? "");
  const again = isSetback(condition);
  return {
    title: words.provide(name),
    action:
      condition.actor === "supplier"
        ? { href: "/portal/evidence", label: again ? words.uploadAgain : words.upload }
        : { href: "/portal/evidence", label: words.view },
  };
}

function agreementSaid({ reason, subject }: Condition, words: Words): Said {
  const href = subject ? `/portal/agreements/${subject.id}` : "/portal/agreements";
  if (reason === "agreement_unsigned")
    return {
      title: subject ? words.sign(subject.name) : words.agreement,
      action: { href, label: words.readAndSign },
    };
  if (!subject) return { title: words.agreement };
  return {
    title: `${words.agreement}: ${subject.name}`,
    action: { href, label: words.view },
  };
}

function authoritySaid({ subject }: Condition, words: Words): Said {
  return {
    title: words.authority,
    ...(subject && {
      action: { href: `/portal/agreements/${subject.id}`, label: words.goOn },
    }),
  };
}

function chainLine(facts: ChecklistFacts, condition: Condition, words: Words): ChecklistLine {
  const { subject, met } = condition;
  const action = { href: "/portal/subcontractors", label: subject ? words.view : words.nameThem };
  const said = subject
    ? { title: words.subcontractor(subject.name), action }
    : { title: words.subcontractors, action };
  const line = lineOf(facts, condition, said);
  return met && !subject ? { ...line, detail: words.noneNamed } : line;
}
