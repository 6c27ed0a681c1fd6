// Turns what is typed about a phase into the demands the gate reads, and back into what a form shows.
import { EVIDENCE_LABELS } from "#scoring/gate/condition-wording.ts";
import type { Day } from "#scoring/day.ts";
import type { EvidenceKind, Level, Phase, Tier } from "#scoring/facts.ts";
import { EVIDENCE_KINDS } from "#scoring/facts.ts";
import type { Criterion, PhaseDemands } from "#scoring/gate/phase-plan.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";
import { getEdition } from "#questionnaires/catalogue.ts";

const EDITION = getEdition("confidentiality-baseline", "2026-1");
const MET = 6;
const HEAVIEST = 5;

/** Questions a phase may ask to be answered well: those that weigh most, with one answer to choose. */
const CONTROL_CHOICES = EDITION.sections.flatMap(({ questions }) =>
  questions.flatMap((question) => {
    if (question.kind !== "single_choice" || !("weight" in question)) return [];
    if (question.weight !== HEAVIEST && !("knockOut" in question && question.knockOut)) return [];
    const values = question.choices
      .filter(({ credit }) => credit === MET)
      .map(({ value }) => value);
    return values.length === 0 ? [] : [{ question: question.id, label: question.text.en, values }];
  }),
);

/** What a plan may ask for, as its form offers it. */
export const PLAN_CHOICES = {
  controls: CONTROL_CHOICES.map(({ question, label }) => ({ value: question, label })),
  evidence: EVIDENCE_KINDS.map((kind) => ({ value: kind, label: EVIDENCE_LABELS[kind].en })),
};

export interface TypedDemands {
  readonly maxTier?: Tier;
  readonly maxLevel?: Level;
  readonly mode?: "view_only";
  readonly maxItems?: number;
  readonly controls: readonly string[];
  readonly evidence: readonly EvidenceKind[];
  /** The level whose default terms are asked for. */
  readonly terms?: Level;
}

/** The demands as kept: only what is asked for. */
export function demandsOf(typed: TypedDemands): PhaseDemands {
  const controls = CONTROL_CHOICES.filter(({ question }) => typed.controls.includes(question)).map(
    ({ question, values }) => ({ question, values }),
  );
  return {
    ...(typed.maxTier && { maxTier: typed.maxTier }),
    ...(typed.maxLevel && { maxLevel: typed.maxLevel }),
    ...(typed.mode && { mode: typed.mode }),
    ...(typed.maxItems && { maxItems: typed.maxItems }),
    ...(controls.length > 0 && { controls }),
    ...(typed.evidence.length > 0 && { evidence: typed.evidence }),
    ...(typed.terms && { terms: defaultTerms(typed.terms) }),
  };
}

/** A typed plan of a phase as the use-case takes it. */
export function planFrom<Form extends TypedDemands & Days>(form: Form, phase: Phase) {
  const { beginsOn = null, endsOn = null } = form;
  return { ...form, phase, demands: demandsOf(form), beginsOn, endsOn };
}

interface Days {
  readonly beginsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
}

/** Lines as criteria; a line that was there before keeps its id, and with it the ticks. */
export function criteriaOf(lines: readonly string[], known: readonly Criterion[]): Criterion[] {
  const taken = new Set(known.map(({ id }) => id));
  return lines.map((text) => {
    const same = known.find((one) => one.text === text);
    if (same) return same;
    const id = freeId(text, taken);
    taken.add(id);
    return { id, text };
  });
}

function freeId(text: string, taken: ReadonlySet<string>): string {
  const base =
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "_")
      .replaceAll(/^_+|_+$/g, "")
      .slice(0, 34) || "criterion";
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}_${count}`;
    if (!taken.has(id)) return id;
  }
}

/** The demands in words, one line each. */
export function sayDemands(demands: PhaseDemands): string[] {
  const controls = (demands.controls ?? []).map(
    ({ question }) => CONTROL_CHOICES.find((one) => one.question === question)?.label ?? question,
  );
  return [
    ...(demands.maxTier ? [`Result ${demands.maxTier} or better`] : []),
    ...(demands.maxLevel ? [`Material up to ${demands.maxLevel}`] : []),
    ...(demands.mode ? ["To be viewed in the portal only"] : []),
    ...(demands.maxItems ? [`At most ${demands.maxItems} items out at a time`] : []),
    ...controls.map((label) => `Answered well: ${label}`),
    ...(demands.evidence ?? []).map((kind) => `Current: ${EVIDENCE_LABELS[kind].en}`),
    ...(demands.terms
      ? [`Agreement with at least ${Object.keys(demands.terms).length} set terms`]
      : []),
  ];
}
