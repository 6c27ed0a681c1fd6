// Decides what a copy that was taken obliges to: by when, how thoroughly, with which proof, and how long silence lasts after.
import { addDays, addMonths, type Day } from "#scoring/day.ts";
import type { Level } from "#scoring/facts.ts";
import type { EndDate } from "#scoring/obligations/term.ts";

/** Ways of destroying, from the weakest to the strictest (NIST SP 800-88 from the third on). */
export const DESTRUCTION_METHODS = [
  "delete",
  "secure_erase",
  "800-88_clear",
  "800-88_purge",
  "800-88_destroy",
] as const;
export type DestructionMethod = (typeof DESTRUCTION_METHODS)[number];

/** What one agreement of the line above says; what it does not say is left out. */
export interface ReturnTerms {
  readonly id: string;
  readonly effectiveOn: Day | null;
  readonly terms: {
    readonly return_or_destroy?: number;
    readonly destruction_standard?: string;
    readonly destruction_certificate?: boolean;
    readonly retention_exceptions?: readonly string[];
    readonly survival?: EndDate;
  };
}

export interface ReturnDuty {
  /** Days from the end of access. */
  readonly days: number;
  readonly standard: DestructionMethod;
  readonly certificate: boolean;
  /** What may be kept: what every agreement that speaks of it allows; nothing where all are silent. */
  readonly exceptions: readonly string[];
  /** The agreements it rests on. */
  readonly restsOn: readonly string[];
}

const STANDARD_OF_LEVEL: Readonly<Record<Level, Omit<ReturnDuty, "exceptions" | "restsOn">>> = {
  C0: { days: 30, standard: "delete", certificate: false },
  C1: { days: 30, standard: "delete", certificate: false },
  C2: { days: 30, standard: "800-88_clear", certificate: false },
  C3: { days: 14, standard: "800-88_purge", certificate: true },
  C4: { days: 7, standard: "800-88_purge", certificate: true },
};

/**
 * The join over all agreements above: the shortest time, the most thorough way, a certificate when one of them wants it,
 * only the exceptions all of them allow. Where every agreement is silent the level's own rule counts (domain table 5.1).
 */
export function joinReturnDuty(agreements: readonly ReturnTerms[], level: Level): ReturnDuty {
  const usual = STANDARD_OF_LEVEL[level];
  const said = <T>(read: (terms: ReturnTerms["terms"]) => T | undefined): T[] =>
    agreements.map(({ terms }) => read(terms)).filter((value) => value !== undefined);
  const days = said((terms) => terms.return_or_destroy);
  const ranks = said((terms) => terms.destruction_standard).map(rankOf);
  const certificates = said((terms) => terms.destruction_certificate);
  const [first = [], ...others] = said((terms) => terms.retention_exceptions);
  return {
    days: days.length > 0 ? Math.min(...days) : usual.days,
    standard: DESTRUCTION_METHODS[Math.max(...ranks)] ?? usual.standard,
    certificate: certificates.length > 0 ? certificates.includes(true) : usual.certificate,
    exceptions: first.filter((one) => others.every((other) => other.includes(one))).toSorted(),
    restsOn: agreements.map(({ id }) => id),
  };
}

/** The last day for a copy whose access ended on a day. */
export function dueDay(endedOn: Day, duty: Pick<ReturnDuty, "days">): Day {
  return addDays(endedOn, duty.days);
}

/** Whether a way of destroying is at least as thorough as what is asked for. */
export function isThoroughEnough(method: string, standard: string): boolean {
  return rankOf(method) >= Math.max(0, rankOf(standard));
}

function rankOf(method: string): number {
  return (DESTRUCTION_METHODS as readonly string[]).indexOf(method);
}

/**
 * The last day on which what was learned stays confidential after the end of access; null when there is no last day
 * (perpetual, or while it is a trade secret) or when no agreement says.
 */
export function protectedUntil(agreements: readonly ReturnTerms[], endedOn: Day): Day | null {
  const ends = agreements.flatMap(({ terms, effectiveOn }) =>
    terms.survival === undefined ? [] : [endOf(terms.survival, effectiveOn ?? endedOn, endedOn)],
  );
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

function endOf(survival: EndDate, effectiveOn: Day, endedOn: Day): Day | null {
  if (typeof survival === "string") return null;
  return addMonths(survival.from === "effective" ? effectiveOn : endedOn, survival.months);
}
