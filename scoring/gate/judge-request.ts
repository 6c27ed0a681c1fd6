// Judges one request for one piece of material: phase, level, limits, approval, and the grant once it exists.
import type { Day } from "#scoring/day.ts";
import { LEVELS, PHASES, type Level } from "#scoring/facts.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { dayAfter, met, unmet } from "#scoring/gate/condition.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";

/** The phase of the material is open today, and no phase before it was skipped. */
export function judgePhase({ material, phases }: GateFacts, today: Day): Condition {
  if (!material || !phases) return unmet("phase_unknown", material);
  const opened = phases.filter((fact) => fact.opened);
  const current = opened.find(({ phase }) => phase === material.phase);
  if (!current) return unmet("phase_not_opened", material);
  const before = PHASES.slice(0, PHASES.indexOf(material.phase));
  if (!before.every((phase) => opened.some((fact) => fact.phase === phase)))
    return unmet("phase_skipped", material);
  if (current.closesOn < today) return unmet("phase_closed", material);
  return met("phase_open", dayAfter(current.closesOn), material);
}

/** The engagement was triaged for material at least this sensitive, and the phase was approved for it. */
export function judgeLevel({ material, engagement, demands }: GateFacts): Condition {
  if (!material || !engagement || !demands) return unmet("level_unknown", material);
  if (!upTo(engagement.level).includes(material.level)) return unmet("level_exceeded", material);
  return upTo(demands.maxLevel ?? "C4").includes(material.level)
    ? met("level_covered", null, material)
    : unmet("phase_level_exceeded", material);
}

function upTo(level: Level): readonly Level[] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1);
}

/** What may only be looked at is not asked for to be taken away, and not more of a phase is out than may be at a time. */
export function judgeLimits(facts: GateFacts, today: Day): readonly Condition[] {
  const { material, demands, otherItems, request } = facts;
  if (!material || !demands || !otherItems) return [unmet("limits_unknown", material)];
  const conditions: Condition[] = [];
  if (material.viewOnly || demands.viewOnly)
    conditions.push(
      request?.mode === "view_only"
        ? met("limits_kept", null, material)
        : unmet("view_only_exceeded", material),
    );
  if (demands.maxItems !== null) {
    const out = otherItems.filter((endsOn) => endsOn >= today).length;
    conditions.push(
      out < demands.maxItems
        ? met("limits_kept", null, material)
        : unmet("items_exceeded", material),
    );
  }
  return conditions.length > 0 ? conditions : [met("limits_kept", null, material)];
}

/** Somebody other than the requester approved. */
export function judgeApproval({ request }: GateFacts): Condition {
  if (!request || request.approvedBy.length === 0) return unmet("approval_missing");
  const subject = { id: request.id, name: "" };
  return request.approvedBy.some((person) => person !== request.requesterId)
    ? met("request_approved", null, subject)
    : unmet("approval_by_requester", subject);
}

/** The grant runs and was not taken back. Asked only about a grant that exists. */
export function judgeGrant({ judging, grant }: GateFacts, today: Day): readonly Condition[] {
  if (judging === "request") return [];
  if (!grant) return [unmet("grant_missing")];
  const subject = { id: grant.id, name: "" };
  if (grant.revoked) return [unmet("grant_revoked", subject)];
  if (grant.endsOn < today) return [unmet("grant_ended", subject)];
  return [met("grant_live", dayAfter(grant.endsOn), subject)];
}
