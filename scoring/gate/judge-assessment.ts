// Judges the supplier: known and active, assessed, within policy, without knock-out, with evidence that still counts.
import type { Day } from "#scoring/day.ts";
import type { Level, Tier } from "#scoring/facts.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { dayAfter, isOver, met, unmet } from "#scoring/gate/condition.ts";
import type {
  EvidenceRequirementFact,
  ReadinessFacts,
  TierFact,
} from "#scoring/gate/gate-facts.ts";
import { allowedTiers } from "#scoring/gate/policy.ts";

export function judgeSupplier({ supplier }: ReadinessFacts): Condition {
  if (!supplier) return unmet("supplier_unknown");
  if (supplier.state !== "active") return unmet("supplier_inactive", supplier);
  return met("supplier_active", null, supplier);
}

export function judgeEngagement({ engagement }: ReadinessFacts): Condition {
  if (!engagement) return unmet("engagement_unknown");
  if (engagement.state !== "open") return unmet("engagement_not_open", engagement);
  return met("engagement_open", null, engagement);
}

/** Nobody put the supplier on the revocation list. */
export function judgeRevocation({ supplier, supplierRevoked }: ReadinessFacts): Condition {
  if (supplierRevoked === null) return unmet("revocation_unknown", supplier);
  return supplierRevoked ? unmet("supplier_revoked", supplier) : met("not_revoked", null, supplier);
}

/** No incident of the two severest kinds is open at the supplier. */
export function judgeIncidents({ supplier, severeIncidents }: ReadinessFacts): Condition {
  if (!severeIncidents) return unmet("incidents_unknown", supplier);
  return severeIncidents.length > 0
    ? unmet("incident_open", supplier)
    : met("no_severe_incident", null, supplier);
}

/** A risk officer decided, and the decision still counts today. */
export function judgeAssessment({ assessment }: ReadinessFacts, today: Day): Condition {
  if (!assessment) return unmet("assessment_missing");
  const subject = { id: assessment.id, name: "" };
  if (assessment.validUntil === null)
    return unmet(assessment.submitted ? "assessment_undecided" : "assessment_unanswered", subject);
  if (assessment.validUntil < today) return unmet("assessment_stale", subject);
  return met("assessment_decided", dayAfter(assessment.validUntil), subject);
}

/** The tier that counts today is good enough for the level; an override counts only until its last day. */
export function judgeTier(
  { assessment }: ReadinessFacts,
  level: Level | undefined,
  today: Day,
): Condition {
  const tier = assessment?.tier;
  if (!tier || level === undefined) return unmet("tier_unknown");
  const standing = standingOf(tier, allowedTiers(level), today);
  return standing ? met("tier_within_policy", standing.lapsesOn) : unmet("tier_above_policy");
}

/** Whether the tier that counts today is allowed, and when the override ends it rests on; null when it is not. */
export function standingOf(
  { assessed, override }: TierFact,
  allowed: readonly Tier[],
  today: Day,
): { readonly lapsesOn: Day | null } | null {
  const live = override && override.until >= today ? override : null;
  if (!allowed.includes(live?.tier ?? assessed)) return null;
  return { lapsesOn: live && !allowed.includes(assessed) ? dayAfter(live.until) : null };
}

export function judgeKnockOuts({ openKnockOuts }: ReadinessFacts): Condition {
  if (!openKnockOuts) return unmet("knock_outs_unknown");
  return openKnockOuts.length > 0 ? unmet("knock_out_open") : met("no_knock_out");
}

/** One condition for each piece of evidence asked for; one that holds when none is. */
export function judgeEvidence(
  { requiredEvidence }: ReadinessFacts,
  today: Day,
): readonly Condition[] {
  if (!requiredEvidence) return [unmet("evidence_unknown")];
  if (requiredEvidence.length === 0) return [met("evidence_current")];
  return requiredEvidence.map((requirement) => judgeRequirement(requirement, today));
}

/** The last day on which accepted evidence counts; null when it does not lapse, undefined when none was accepted. */
export function lastDayOf({ offers }: EvidenceRequirementFact): Day | null | undefined {
  const ends = offers.filter(({ state }) => state === "accepted").map((offer) => offer.expiresOn);
  return ends.includes(null) ? null : ends.sort().at(-1);
}

// An accepted offer that counts today settles it; else the offer that is nearest to settling it names the reason.
function judgeRequirement(requirement: EvidenceRequirementFact, today: Day): Condition {
  const { id, kind, offers } = requirement;
  const subject = { id, name: kind };
  const last = lastDayOf(requirement);
  if (last !== undefined && !isOver(last, today))
    return met("evidence_current", dayAfter(last), subject);
  if (offers.some(({ state }) => state === "submitted"))
    return unmet("evidence_in_review", subject);
  if (last !== undefined) return unmet("evidence_expired", subject);
  return unmet(offers.length > 0 ? "evidence_rejected" : "evidence_missing", subject);
}
