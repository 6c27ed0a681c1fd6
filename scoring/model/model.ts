// The shape of a model edition: every figure a decision may depend on, so that none hides in code.
import type { Band, EvidenceKind, Exposure, Tier } from "#scoring/facts.ts";

/** One edition of the model. Once published it never changes; a change of mind is the next edition. */
export interface Model {
  readonly id: string;
  /** Lowest coverage, in whole percent of `low`, that earns the band. Below A1 lies A0. */
  readonly coverageFor: Readonly<Record<Exclude<Band, "A0">, number>>;
  /** Share of applicable weight, in whole percent, that must be met and reviewed before the band is believed. */
  readonly assuranceFor: Readonly<Record<Exposure, { readonly A2: number; readonly A3: number }>>;
  /** What remains, by exposure and band. */
  readonly residual: Readonly<Record<Exposure, Readonly<Record<Band, Tier>>>>;
  /** A self-attested answer older than this many months counts as unanswered. */
  readonly selfAttestedMonths: Readonly<Record<Exposure, number>>;
  /**
   * How long evidence counts from its issue when it prints no last day itself, in months. A kind that is younger than the
   * edition counts as long as `other` does.
   */
  readonly evidenceMonths: Readonly<Partial<Record<EvidenceKind, number>> & { other: number }>;
  /** Last day on which certificates of a withdrawn edition of ISO/IEC 27001 count. */
  readonly withdrawnEditions: readonly { readonly edition: string; readonly lastDay: string }[];
  readonly knockOuts: {
    /** A knock-out question nobody answered holds its floor (it does not close the gate as a triggered one does). */
    readonly unansweredHoldsFloor: boolean;
  };
  /** Months until the evidence, and until the whole assessment, is looked at again; null: only with the whole. */
  readonly review: Readonly<
    Record<Tier, { readonly evidenceMonths: number | null; readonly fullMonths: number }>
  >;
  /** Days relative to the due day on which a reminder falls due, ascending: -7 is a week before, 3 is overdue. */
  readonly reminderDays: readonly number[];
  /** The longest an override may stand, in months. */
  readonly overrideMonths: number;
}

/** The same value, frozen all the way down: an edition cannot be edited by accident while it is used. */
export function freezeDeeply<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === "object" && part !== null) freezeDeeply(part);
  }
  return Object.freeze(value);
}
