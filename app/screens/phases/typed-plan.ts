// A kept plan as its form shows it, and a typed one as it is kept.
import type { PhaseDemands } from "#scoring/gate/phase-plan.ts";
import type { Criterion } from "#scoring/gate/phase-plan.ts";
import { LEVELS, type Level } from "#scoring/facts.ts";
import { defaultTerms } from "#scoring/obligations/default-terms.ts";

/** The values a form begins with. */
export function typedPlan(plan: {
  readonly purpose: string;
  readonly recipients: string;
  readonly demands: PhaseDemands;
  readonly entry: readonly Criterion[];
  readonly exit: readonly Criterion[];
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
}) {
  const { demands } = plan;
  return {
    purpose: plan.purpose,
    recipients: plan.recipients,
    maxTier: demands.maxTier,
    maxLevel: demands.maxLevel,
    mode: demands.mode,
    maxItems: demands.maxItems === undefined ? undefined : String(demands.maxItems),
    controls: (demands.controls ?? []).map(({ question }) => question),
    evidence: [...(demands.evidence ?? [])],
    terms: demands.terms && levelOf(demands.terms),
    entry: linesOf(plan.entry),
    exit: linesOf(plan.exit),
    beginsOn: plan.beginsOn ?? undefined,
    endsOn: plan.endsOn ?? undefined,
  };
}

function linesOf(criteria: readonly Criterion[]): string {
  return criteria.map(({ text }) => text).join("\n");
}

// the level whose defaults were asked for; keys come back from the database in another order
function levelOf(terms: Readonly<Record<string, unknown>>): Level | undefined {
  const written = canonical(terms);
  return LEVELS.find((level) => canonical(defaultTerms(level)) === written);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
