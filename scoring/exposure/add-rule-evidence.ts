// Adds to a proposed package what the rules about countries ask for: each kind and country once, each with its reason.
import type { ProposedEvidence, ProposedPackage } from "#scoring/exposure/propose-package.ts";
import type { RuleEvidence } from "#scoring/obligations/jurisdictions/evidence-of-rules.ts";
import { askReason, openAsks } from "#scoring/obligations/jurisdictions/open-asks.ts";

/** What the package asks for already is not asked twice; what it only welcomes becomes required where a rule requires it. */
export function addRuleEvidence(
  proposed: ProposedPackage,
  needed: readonly RuleEvidence[],
): ProposedPackage {
  const { ask, raise } = openAsks(
    needed,
    proposed.evidence.map(({ kind, places = [], required }, place) => ({
      id: String(place),
      kind,
      places,
      required,
      state: "open",
    })),
  );
  if (ask.length === 0 && raise.length === 0) return proposed;
  const raised = proposed.evidence.map((one, place) =>
    raise.includes(String(place)) ? { ...one, required: true, reason: raisedBy(one, needed) } : one,
  );
  const added = ask.map(({ kind, places, required, because }): ProposedEvidence => {
    const text = askReason({ kind, places, required, because });
    const facts = { countries: places.join(" "), sources: because.length };
    return { kind, required, places, reason: { code: "country", text, facts } };
  });
  return { ...proposed, evidence: [...raised, ...added] };
}

function raisedBy(one: ProposedEvidence, needed: readonly RuleEvidence[]) {
  const same = needed.filter(({ kind, required }) => kind === one.kind && required);
  const places = same.map(({ country }) => country);
  const because = same.flatMap((need) => need.because);
  const text = askReason({ kind: one.kind, required: true, places, because });
  return { code: "country" as const, text, facts: { countries: places.join(" ") } };
}
