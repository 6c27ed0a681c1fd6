// Judges the papers: the supplier's agreement, the head agreement it stands under, and every subcontractor's joinder.
import type { Day } from "#scoring/day.ts";
import { addDays } from "#scoring/day.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { dayAfter, earliest, isOver, met, onGap, unmet } from "#scoring/gate/condition.ts";
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

/** What keeps a paper from counting today, or the first day on which one that counts no longer does. */
type Standing<F, More = unknown> =
  { readonly flaw: F } | ({ readonly flaw: null; readonly lapsesOn: Day | null } & More);

/** The first thing that keeps an agreement from being in force; it lapses when it is over or not signed anew in time. */
function forceOf(agreement: AgreementFact | null, today: Day): Standing<Flaw> {
  if (!agreement) return { flaw: "missing" };
  const { signed, countersigned, stopped, effectiveOn, endsOn, renewBy } = agreement;
  if (!signed) return { flaw: "unsigned" };
  if (!countersigned) return { flaw: "not_countersigned" };
  if (stopped) return { flaw: "stopped" };
  if (effectiveOn > today) return { flaw: "not_yet_effective" };
  if (isOver(endsOn, today)) return { flaw: "ended" };
  if (isOver(renewBy, today)) return { flaw: "renewal_overdue" };
  return { flaw: null, lapsesOn: earliest([dayAfter(endsOn), dayAfter(renewBy)]) };
}

/** Signed, countersigned, begun, not ended, not replaced, and signed anew where that was asked for. */
export function judgeAgreement({ agreement }: ReadinessFacts, today: Day): Condition {
  const force = forceOf(agreement, today);
  if (force.flaw) return unmet(`agreement_${force.flaw}`, agreement);
  return met("agreement_in_force", force.lapsesOn, agreement);
}

/** Somebody stated on record that the signatory may bind the supplier. */
export function judgeAuthority({ agreement }: ReadinessFacts): Condition {
  return agreement?.authorityRecorded
    ? met("authority_recorded", null, agreement)
    : unmet("authority_missing", agreement);
}

type FlowDownFlaw =
  "flow_down_not_compared" | "flow_down_weaker" | "flow_down_in_review" | "deviation_ended";

type Strictness = Standing<FlowDownFlaw, { readonly gap: boolean }>;

// A verdict that passes does not lapse; an accepted deviation ends on its last day, and so does the time to sign anew.
function strictnessOf(flowDown: FlowDownFact | null, today: Day): Strictness {
  if (!flowDown) return { flaw: "flow_down_not_compared" };
  const { verdict, acceptedUntil, graceUntil = null } = flowDown;
  if (verdict === "pass") return { flaw: null, lapsesOn: null, gap: false };
  const last = [acceptedUntil, graceUntil]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if ((last ?? "") >= today) {
    const gap = acceptedUntil !== null && !isOver(acceptedUntil, today);
    return { flaw: null, lapsesOn: dayAfter(last ?? null), gap };
  }
  if (acceptedUntil !== null) return { flaw: "deviation_ended" };
  return { flaw: verdict === "review" ? "flow_down_in_review" : "flow_down_weaker" };
}

/** The head agreement is in force, and the supplier's agreement is as strict or its deviation is accepted. */
export function judgeFlowDown(facts: ReadinessFacts, today: Day): Condition {
  const { headAgreement, flowDown, agreement } = facts;
  if (!headAgreement) return unmet("head_missing", agreement);
  const force = forceOf(headAgreement, today);
  if (force.flaw) return unmet("head_not_in_force", agreement);
  const strictness = strictnessOf(flowDown, today);
  if (strictness.flaw) return unmet(strictness.flaw, agreement);
  const lapsesOn = earliest([force.lapsesOn, strictness.lapsesOn]);
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
  return consented || isOver(objectsUntil, today);
}

/**
 * A subcontractor stands as long as everything it hangs from does: one condition over all links above it, without a
 * name. A supplier directly below the head agreement has none.
 */
export function judgePath({ above }: ReadinessFacts, today: Day): readonly Condition[] {
  if (!above) return [unmet("path_unknown")];
  if (above.length === 0) return [];
  const ends = above.map((link) => endOfLink(link, today));
  const standing = ends.filter((end) => end !== null);
  if (standing.length < ends.length) return [unmet("path_broken")];
  const holds = met("path_holds", earliest(standing.map(({ lapsesOn }) => lapsesOn)));
  return [
    onGap(
      holds,
      standing.some(({ gap }) => gap),
    ),
  ];
}

// The first day on which a link no longer holds, and whether it rests on a gap; null when it does not hold today.
function endOfLink(
  link: LinkAboveFact,
  today: Day,
): { readonly lapsesOn: Day | null; readonly gap: boolean } | null {
  const force = forceOf(link.agreement, today);
  const strictness = strictnessOf(link.flowDown, today);
  if (force.flaw || strictness.flaw || !link.open || !isConsented(link, today)) return null;
  return { lapsesOn: earliest([force.lapsesOn, strictness.lapsesOn]), gap: strictness.gap };
}

/** How one link above stands by itself: the part of a company that the gates below it ask for. */
export function judgeLink(link: LinkAboveFact, today: Day): "holds" | "on_gap" | "broken" {
  const end = endOfLink(link, today);
  if (!end) return "broken";
  return end.gap ? "on_gap" : "holds";
}

function judgeEdge(edge: ChainEdgeFact, today: Day): Condition {
  if (!isConsented(edge, today)) return unmet("sub_not_consented", edge);
  const force = forceOf(edge.joinder, today);
  if (force.flaw) return unmet(`joinder_${force.flaw}`, edge);
  const strictness = strictnessOf(edge.flowDown, today);
  if (strictness.flaw) return unmet(`sub_${strictness.flaw}`, edge);
  const lapsesOn = earliest([force.lapsesOn, strictness.lapsesOn]);
  return onGap(met("chain_signed", lapsesOn, edge), strictness.gap);
}

/** An item that rests on another promise than the engagement's asks the supplier's agreement to hold against that one too. */
export function judgeOwner({ material, agreement }: GateFacts, today: Day): Condition {
  if (!material) return unmet("owner_unknown", agreement);
  if (!material.ownHead) return met("owner_bound", null, material);
  const { agreement: head, flowDown } = material.ownHead;
  const force = forceOf(head, today);
  if (force.flaw) return unmet("owner_head_not_in_force", agreement);
  if (!flowDown) return unmet("owner_not_compared", agreement);
  const strictness = strictnessOf(flowDown, today);
  if (strictness.flaw) return unmet("owner_weaker", agreement);
  const lapsesOn = earliest([force.lapsesOn, strictness.lapsesOn]);
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
