// Judges the way to each named person: whether the rules in the register let this very item go to where the person works.
import type { Day } from "#scoring/day.ts";
import type { Condition, ConditionReason } from "#scoring/gate/condition.ts";
import { dayAfter, isOver, met, unmet } from "#scoring/gate/condition.ts";
import type { GateFacts } from "#scoring/gate/gate-facts.ts";
import { subjectOf } from "#scoring/gate/judge-recipients.ts";
import type { RecipientFact, RouteSpanFact } from "#scoring/gate/recipient-fact.ts";

const REASON_OF: Readonly<Record<Exclude<RouteSpanFact["state"], "open">, ConditionReason>> = {
  forbidden: "route_forbidden",
  no_basis: "route_basis_missing",
  unknown: "route_home_unknown",
};

/**
 * One condition for each person. It lapses with the stretch of days in which the way is open: when a rule or the basis on
 * record ends. A day that no stretch covers is not known.
 */
export function judgeRoutes({ request }: GateFacts, today: Day): readonly Condition[] {
  if (!request) return [unmet("routes_unknown")];
  if (request.recipients.length === 0) return [met("route_allowed")];
  return request.recipients.map((one) => judgeRoute(one, today));
}

function judgeRoute(recipient: RecipientFact, today: Day): Condition {
  const subject = subjectOf(recipient);
  const span = recipient.route?.find(({ from, until }) => from <= today && !isOver(until, today));
  if (!span) return unmet("routes_unknown", subject);
  return span.state === "open"
    ? met("route_allowed", dayAfter(span.until), subject)
    : unmet(REASON_OF[span.state], subject);
}
