// On what a way that needs a basis may rest, and for how long at most each kind of basis counts.
import type { Day } from "#scoring/day.ts";
import { addMonths } from "#scoring/day.ts";

export const MECHANISMS = [
  "scope_confirmed",
  "standard_clauses",
  "binding_rules",
  "local_copy_kept",
  "permit",
  "derogation",
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** Those that say that the limits of a row in the register are kept. */
export const NEEDS_RULE: readonly Mechanism[] = ["scope_confirmed", "local_copy_kept"];
/** Those that may rest on signed clauses. */
export const MAY_NAME_CLAUSES: readonly Mechanism[] = ["standard_clauses", "binding_rules"];

/** The latest last day of a basis that is recorded on a day: two years, for an exception six months. */
export function lastBasisDay(mechanism: Mechanism, day: Day): Day {
  return addMonths(day, mechanism === "derogation" ? 6 : 24);
}
