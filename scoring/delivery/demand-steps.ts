// What can be done about a demand of a court or an authority, one step after the other.

/** Decisions first, then what happened, then whether the law lets the company tell of it. */
export const DEMAND_STEPS = [
  "contest",
  "protective_order",
  "minimum",
  "comply",
  "disclosed",
  "withdrawn",
  "permitted",
  "barred",
] as const;
export type DemandStep = (typeof DEMAND_STEPS)[number];
