// Decides how long a clause that is weaker than what is owed above may be accepted.
import { addMonths, type Day } from "#scoring/day.ts";

/** An exception that runs longer than a year is a rule: then the agreement is to be changed. */
export const DEVIATION_MONTHS = 12;

/** The last day that may be agreed for a deviation proposed on a day. */
export function lastDeviationDay(proposedOn: Day): Day {
  return addMonths(proposedOn, DEVIATION_MONTHS);
}
