// What the gate looks at for one named person: where they work, which way that is, what binds them.
import type { Day } from "#scoring/day.ts";

/** A stretch of days on which a way stands alike, by the rules in the register and what is on record for it. */
export interface RouteSpanFact {
  readonly from: Day;
  /** The last day of it; null without an end. */
  readonly until: Day | null;
  /**
   * open · forbidden: a rule closes it · no_basis: something has to be on record, and is not · unknown: rules speak of
   * such items, and nobody said where ours leave from.
   */
  readonly state: "open" | "forbidden" | "no_basis" | "unknown";
}

/** A named person, as far as the supplier's register knows them. */
export interface RecipientFact {
  readonly name: string;
  /** Where the person works. */
  readonly country: string;
  /** How the way of this item to that country stands from today on, in order; null when nobody can say. */
  readonly route: readonly RouteSpanFact[] | null;
  /** Whether the person stands on the revocation list today. */
  readonly revoked: boolean;
  /** Null while the supplier has not entered the person. */
  readonly person: {
    readonly id: string;
    readonly undertaking: {
      readonly signedOn: Day;
      /** Last day on which it binds; null without an end. */
      readonly until: Day | null;
      readonly confirmed: boolean;
    } | null;
    /** Every citizenship held, the latest one last. */
    readonly citizenships: readonly string[];
    readonly citizenshipConfirmed: boolean;
  } | null;
}
