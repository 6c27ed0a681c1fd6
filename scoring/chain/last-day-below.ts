// Decides until when a new agreement below others runs, so that nothing above outlives what binds the company below.
import type { Day } from "#scoring/day.ts";
import type { FlowDownFacts } from "#scoring/obligations/flow-down.ts";

/**
 * The latest agreed last day of everything above; null, without an agreed end, when anything above has none or all
 * of them have passed.
 * With an earlier day, confidentiality that counts from the end of the agreement would run out below while it is
 * still owed above.
 */
export function lastDayBelow({ head, deed, between = [], today }: FlowDownFacts): Day | null {
  const days = [head, ...(deed ? [deed] : []), ...between].map(({ endsOn }) => endsOn);
  if (days.includes(null)) return null;
  const latest = (days as Day[]).reduce((last, day) => (day > last ? day : last));
  return latest < today ? null : latest;
}
