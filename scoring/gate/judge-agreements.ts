// Judges the papers: the supplier's agreement, the head agreement it stands under, and every subcontractor's joinder.
import type { Day } from "#scoring/day.ts";
import { addDays } from "#scoring/day.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { dayAfter, earliest, met, onGap, unmet } from "#scoring/gate/condition.ts";
import type {
  AgreementFact,
  ChainEdgeFact,
  ConsentFact,
  FlowDownFact,
  LinkAboveFact,
  GateFacts,
  ReadinessFacts,
} from "#scoring/gate/gate-facts.ts";

type Flaw =
  | "missing"
  | "unsigned"
  | "not_countersigned"
  | "stopped"
  | "not_yet_effective"
  | "ended"
  | "renewal_overdue";

/** The first thing that keeps an agreement from being in force today; null when it is in force. */
function flawOf(agreement: AgreementFact | null, today: Day): Flaw | null {
  if (!agreement) return "missing";
  if (!agreement.signed) return "unsigned";
  if (!agreement.countersigned) return "not_countersigned";
  if (agreement.stopped) return "stopped";
  if (agreement.effectiveOn > today) return "not_yet_effective";
  if (agreement.endsOn !== null && agreement.endsOn < today) return "ended";
  return agreement.renewBy !== null && agreement.renewBy < today ? "renewal_overdue" : null;
}

/** The first day on which an agreement in force no longer is: over, or not signed anew in time. */
function lapseOf(agreement: AgreementFact | null): Day | null {
  return earliest([dayAfter(agreement?.endsOn ?? null), dayAfter(agreement?.renewBy ?? null)]);
}

/** Signed, countersigned, begun, not ended, not replaced, and signed anew where that was asked for. */
export function judgeAgreement({ agreement }: ReadinessFacts, today: Day): Condition {
  const flaw = flawOf(agreement, today);
  if (flaw) return unmet(`agreement_${flaw}`, agreement);
  return met("agreement_in_force", lapseOf(agreement), agreement);
}

/** Somebody stated on record that the signatory may bind the supplier. */
export function judgeAuthority({ agreement }: ReadinessFacts): Condition {
  return agreement?.authorityRecorded
    ? met("authority_recorded", null, agreement)
    : unmet("authority_missing", agreement);
}

type FlowDownFlaw =
  "flow_down_not_compared" | "flow_down_weaker" | "flow_down_in_review" | "deviation_ended";

type Strictness =
  | { readonly flaw: FlowDownFlaw }
  | { readonly flaw: null; readonly lapsesOn: Day | null; readonly gap: boolean };

// A verdict that passes does not lapse; an accepted deviation ends on its last day, and so does the time to sign anew.
function strictnessOf(flowDown: FlowDownFact | null, today: Day): Strictness {
  if (!flowDown) return { flaw: "flow_down_not_compared" };
  const { verdict, acceptedUntil, graceUntil = null } = flowDown;
  if (verdict === "pass") return { flaw: null, lapsesOn: null, gap: false };
  const last = [acceptedUntil, graceUntil]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (last !== undefined && last >= today) {
    const gap = acceptedUntil !== null && acceptedUntil >= today;
    return { flaw: null, lapsesOn: dayAfter(last), gap };
  }
  if (acceptedUntil !== null) return { flaw: "deviation_ended" };
  return { flaw: verdict === "review" ? "flow_down_in_review" : "flow_down_weaker" };
}

/** The head agreement is in force, and the supplier's agreement is as strict or its deviation is accepted. */
export function judgeFlowDown(facts: ReadinessFacts, today: Day): Condition {
  const { headAgreement, flowDown, agreement } = facts;
  if (!headAgreement) return unmet("head_missing", agreement);
  if (flawOf(headAgreement, today)) return unmet("head_not_in_force", agreement);
  const strictness = strictnessOf(flowDown, today);
  if (strictness.flaw) return unmet(strictness.flaw, agreement);
  const lapsesOn = earliest([dayAfter(headAgreement.endsOn), strictness.lapsesOn]);
  return onGap(met("flow_down_holds", lapsesOn, agreement), strictness.gap);
}

/** One condition for each active subcontractor at any depth; one that holds when there is none, one that does not when nobody said. */
export function judgeChain({ chain }: ReadinessFacts, today: Day): readonly Condition[] {
  if (!chain) return [unmet("chain_unknown")];
  if (chain.length === 0) return [met("chain_signed")];
  return chain.map((edge) => judgeEdge(edge, today));
}

// Silence is consent from the day after the last day to object, whoever has looked or not.
function isConsented({ consented, objectsUntil }: ConsentFact, today: Day): boolean {
  return consented || (objectsUntil !== null && objectsUntil < today);
}

/**
 * A subcontractor stands as long as everything it hangs from does: one condition over all links above it, without a
 * name. A supplier directly below the head agreement has none.
 */
export function judgePath({ above }: ReadinessFacts, today: Day): readonly Condition[] {
  if (!above) return [unmet("path_unknown")];
  if (above.length === 0) return [];
  if (!above.every((link) => linkHolds(link, today))) return [unmet("path_broken")];
  const holds = met("path_holds", earliest(above.flatMap((link) => endsOfLink(link, today))));
  return [
    onGap(
      holds,
      above.some(({ flowDown }) => restsOnGap(flowDown, today)),
    ),
  ];
}

function restsOnGap(flowDown: FlowDownFact | null, today: Day): boolean {
  const strictness = strictnessOf(flowDown, today);
  return strictness.flaw === null && strictness.gap;
}

function linkHolds(link: LinkAboveFact, today: Day): boolean {
  return (
    link.open &&
    isConsented(link, today) &&
    flawOf(link.agreement, today) === null &&
    strictnessOf(link.flowDown, today).flaw === null
  );
}

function endsOfLink({ agreement, flowDown }: LinkAboveFact, today: Day): readonly (Day | null)[] {
  const strictness = strictnessOf(flowDown, today);
  return [lapseOf(agreement), strictness.flaw === null ? strictness.lapsesOn : null];
}

function judgeEdge(edge: ChainEdgeFact, today: Day): Condition {
  if (!isConsented(edge, today)) return unmet("sub_not_consented", edge);
  const flaw = flawOf(edge.joinder, today);
  if (flaw) return unmet(`joinder_${flaw}`, edge);
  const strictness = strictnessOf(edge.flowDown, today);
  if (strictness.flaw) return unmet(`sub_${strictness.flaw}`, edge);
  const lapsesOn = earliest([lapseOf(edge.joinder), strictness.lapsesOn]);
  return onGap(met("chain_signed", lapsesOn, edge), strictness.gap);
}

/** An item that rests on another promise than the engagement's asks the supplier's agreement to hold against that one too. */
export function judgeOwner({ material, agreement }: GateFacts, today: Day): Condition {
  if (!material) return unmet("owner_unknown", agreement);
  if (!material.ownHead) return met("owner_bound", null, material);
  const { agreement: head, flowDown } = material.ownHead;
  if (flawOf(head, today)) return unmet("owner_head_not_in_force", agreement);
  if (!flowDown) return unmet("owner_not_compared", agreement);
  const strictness = strictnessOf(flowDown, today);
  if (strictness.flaw) return unmet("owner_weaker", agreement);
  const lapsesOn = earliest([dayAfter(head.endsOn), strictness.lapsesOn]);
  return onGap(met("owner_bound", lapsesOn, material), strictness.gap);
}

/** A new grant needs an agreement that runs some days more; access that was granted runs to its own end. */
export function judgeTermLeft({ agreement, policy, judging }: GateFacts, today: Day): Condition {
  if (!agreement) return unmet("term_unknown", agreement);
  if (judging === "grant") return met("term_left", null, agreement);
  if (!policy) return unmet("term_unknown", agreement);
  if (agreement.endsOn === null) return met("term_left", null, agreement);
  const last = addDays(agreement.endsOn, -policy.daysLeft);
  return last < today
    ? unmet("term_too_short", agreement)
    : met("term_left", dayAfter(last), agreement);
}
