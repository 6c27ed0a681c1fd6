// Data: the context in which two promises of the same agreement are joined: they share their days, so any will do.
import type { CompareContext } from "#scoring/obligations/term.ts";

export const ANY_DAY: CompareContext = {
  effectiveOn: "2026-01-01",
  termEndsOn: null,
  materialLevel: "C4",
  handlingHours: 0,
  handlingDays: 0,
};
