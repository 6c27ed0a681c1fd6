// Judges the supplier: known and active, assessed, within policy, without knock-out, with evidence that still counts.
import type { Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { dayAfter, met, unmet } from "#scoring/gate/condition.ts";
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
  const allowed = allowedTiers(level);
  const override = liveOverride(tier, today);
  if (!allowed.includes(override?.tier ?? tier.assessed)) return unmet("tier_above_policy");
  const rests = override && !allowed.includes(tier.assessed);
  return met("tier_within_policy", rests ? dayAfter(override.until) : null);
}

function liveOverride({ override }: TierFact, today: Day): TierFact["override"] {
  return override && override.until >= today ? override : null;
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

// An accepted offer that counts today settles it; else the offer that is nearest to settling it names the reason.
function judgeRequirement({ id, kind, offers }: EvidenceRequirementFact, today: Day): Condition {
  const subject = { id, name: kind };
  const ends = offers.filter(({ state }) => state === "accepted").map((offer) => offer.expiresOn);
  if (ends.includes(null)) return met("evidence_current", null, subject);
  const last = ends
    .filter((end) => end !== null)
    .sort()
    .at(-1);
  if (last !== undefined && last >= today) return met("evidence_current", dayAfter(last), subject);
  if (offers.some(({ state }) => state === "submitted"))
    return unmet("evidence_in_review", subject);
  if (last !== undefined) return unmet("evidence_expired", subject);
  return unmet(offers.length > 0 ? "evidence_rejected" : "evidence_missing", subject);
}
