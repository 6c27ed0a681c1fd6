// Judges the named people: where they are, what binds each of them, and whether export rules let them see the material.
import type { Day } from "#scoring/day.ts";
import type { Condition, Subject } from "#scoring/gate/condition.ts";
import { dayAfter, isOver, met, unmet } from "#scoring/gate/condition.ts";
import type { GateFacts, MaterialFact } from "#scoring/gate/gate-facts.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";

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

/** Every named recipient sits in a country in which this very item may be opened. */
export function judgeCountries({ request, material }: GateFacts): Condition {
  if (!request || !material) return unmet("countries_unknown");
  const subject = { id: request.id, name: "" };
  const allowed = material.allowedCountries;
  return !allowed || request.recipients.every(({ country }) => allowed.includes(country))
    ? met("countries_kept", null, subject)
    : unmet("country_outside", subject);
}

export function judgeRecipients({ request }: GateFacts): Condition {
  if (!request || request.recipients.length === 0) return unmet("recipients_missing");
  return met("recipients_named", null, { id: request.id, name: "" });
}

/** One condition for each person: not shut out, and bound by an undertaking of their own where the level asks for one. */
export function judgeUndertakings(
  { request, material }: GateFacts,
  today: Day,
): readonly Condition[] {
  if (!request || !material) return [unmet("recipients_unknown")];
  if (request.recipients.length === 0) return [met("recipients_bound")];
  return request.recipients.map((one) => judgeUndertaking(one, material.undertaking, today));
}

function judgeUndertaking(recipient: RecipientFact, needed: boolean, today: Day): Condition {
  const { person, revoked } = recipient;
  const subject = subjectOf(recipient);
  if (revoked) return unmet("recipient_revoked", subject);
  if (!needed) return met("recipients_bound", null, subject);
  if (!person) return unmet("recipient_not_entered", subject);
  const { undertaking } = person;
  if (!undertaking) return unmet("undertaking_missing", subject);
  if (!undertaking.confirmed) return unmet("undertaking_unconfirmed", subject);
  if (undertaking.signedOn > today) return unmet("undertaking_not_begun", subject);
  if (isOver(undertaking.until, today)) return unmet("undertaking_ended", subject);
  return met("recipients_bound", dayAfter(undertaking.until), subject);
}

/**
 * Export-controlled material: under ITAR every citizenship a person holds counts, under EAR the latest one
 * (15 CFR 734.13). One condition for each person; one that holds when the material is not controlled.
 */
export function judgeExport({ request, material }: GateFacts): readonly Condition[] {
  if (!request || !material) return [unmet("export_unknown")];
  if (material.export === "none" || request.recipients.length === 0) return [met("export_cleared")];
  return request.recipients.map((one) => judgeCitizenships(one, material));
}

function judgeCitizenships(recipient: RecipientFact, material: MaterialFact): Condition {
  const subject = subjectOf(recipient);
  const allowed = material.allowedCitizenships;
  if (!allowed) return unmet("export_nobody_allowed", subject);
  const { person } = recipient;
  if (!person || person.citizenships.length === 0) return unmet("citizenship_missing", subject);
  if (!person.citizenshipConfirmed) return unmet("citizenship_unconfirmed", subject);
  const held = person.citizenships;
  const counting = material.export === "latest" ? held.slice(-1) : held;
  return counting.every((one) => allowed.includes(one))
    ? met("export_cleared", null, subject)
    : unmet("citizenship_outside", subject);
}

/** The person a condition is about: without an id until the supplier has entered them. */
export function subjectOf({ name, person }: RecipientFact): Subject {
  return { id: person?.id ?? "", name };
}
