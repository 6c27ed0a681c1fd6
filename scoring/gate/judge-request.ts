// Judges one request for one piece of material: phase, level, places, people, approval, and the grant once it exists.
import type { Day } from "#scoring/day.ts";
import { LEVELS, PHASES } from "#scoring/facts.ts";
import type { Condition } from "#scoring/gate/condition.ts";
import { dayAfter, met, unmet } from "#scoring/gate/condition.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { expandTerritories } from "#scoring/obligations/regions.ts";

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

/** The engagement was triaged for material at least this sensitive. */
export function judgeLevel({ material, engagement }: GateFacts): Condition {
  if (!material || !engagement) return unmet("level_unknown", material);
  const covered = LEVELS.slice(0, LEVELS.indexOf(engagement.level) + 1);
  return covered.includes(material.level)
    ? met("level_covered", null, material)
    : unmet("level_exceeded", material);
}

/** Every named recipient sits in a country that the supplier's agreement allows. */
export function judgeTerritory({ request, agreement }: GateFacts): Condition {
  if (!request) return unmet("territory_unknown");
  const subject = { id: request.id, name: "" };
  if (!agreement?.territories) return unmet("territory_not_agreed", subject);
  const allowed = expandTerritories(agreement.territories);
  return request.recipients.every(({ country }) => allowed.has(country))
    ? met("territory_allowed", null, subject)
    : unmet("territory_outside", subject);
}

export function judgeRecipients({ request }: GateFacts): Condition {
  if (!request || request.recipients.length === 0) return unmet("recipients_missing");
  return met("recipients_named", null, { id: request.id, name: "" });
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
