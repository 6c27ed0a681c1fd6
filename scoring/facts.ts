// The vocabulary of a decision: what can be known about a supplier, an engagement and its answers.

/** How sensitive material is, from public (C0) to trade secret (C4). */
export const LEVELS = ["C0", "C1", "C2", "C3", "C4"] as const;
export type Level = (typeof LEVELS)[number];

/** Stage of disclosure, from a non-confidential teaser (P0) to exit (P5). Stages open one after the other. */
export const PHASES = ["P0", "P1", "P2", "P3", "P4", "P5"] as const;
export type Phase = (typeof PHASES)[number];

/** Inherent exposure of an engagement: what could go wrong before any control is looked at. */
export const EXPOSURES = ["E0", "E1", "E2", "E3", "E4"] as const;
export type Exposure = (typeof EXPOSURES)[number];

/** Residual tier: what remains after the controls that we have reason to believe in. */
export const TIERS = ["low", "moderate", "high", "critical"] as const;
export type Tier = (typeof TIERS)[number];

/** Control band derived from coverage and assurance; A3 is the best. */
export const BANDS = ["A0", "A1", "A2", "A3"] as const;
export type Band = (typeof BANDS)[number];

/** How far an answer was checked. It caps the band, it never multiplies. */
export const ASSURANCES = ["self_attested", "document_reviewed", "independently_verified"] as const;
export type Assurance = (typeof ASSURANCES)[number];

export const ACCESS_MODES = ["none", "view_only", "download", "remote", "privileged"] as const;
export type AccessMode = (typeof ACCESS_MODES)[number];

export const VOLUMES = ["single_items", "regular", "bulk"] as const;
export type Volume = (typeof VOLUMES)[number];

export const SUBCONTRACTING = ["none", "one_tier", "deeper", "unknown"] as const;
export type Subcontracting = (typeof SUBCONTRACTING)[number];

/** The five triage answers procurement gives about an engagement. Countries are ISO 3166-1 alpha-2. */
export interface Triage {
  readonly level: Level;
  readonly accessMode: AccessMode;
  readonly volume: Volume;
  readonly subcontracting: Subcontracting;
  readonly countries: readonly string[];
}

/** Evidence kinds that can be requested, offered and reviewed. */
export const EVIDENCE_KINDS = [
  "iso27001_certificate",
  "statement_of_applicability",
  "surveillance_report",
  "soc2_report",
  "penetration_test_summary",
  "policy_document",
  "nda_register",
  "subcontractor_list",
  "insurance_certificate",
  "authority_proof",
  "transfer_impact_assessment",
  "transfer_clauses",
  "recipient_listing",
  "data_location_proof",
  "end_use_statement",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** When a question is shown. A question whose condition is false is hidden and leaves every sum. */
export type Condition =
  | { readonly question: string; readonly isAnyOf: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Stable code of a knock-out: sets a floor for the tier and closes the gate, whatever the score. */
export interface KnockOut {
  readonly code: string;
  readonly whenAnswered: readonly string[];
  readonly floor: "high" | "critical";
  /** The knock-out applies from this exposure class upwards. */
  readonly from: Exposure;
  /** Whether an approved compensating control may lift it. */
  readonly compensable: boolean;
}

/** The part of a published question that scoring reads. `kind: "text"` and other unscored questions carry weight 0. */
export interface ScoredQuestion {
  readonly id: string;
  readonly section: string;
  readonly weight: 0 | 1 | 3 | 5;
  /** Counts only for engagements of this exposure class or higher. */
  readonly relevantFrom: Exposure;
  /**
   * Points per answer value, as a whole number of sixths of the weight: 6 is met, 0 is unmet, between is a declared
   * partial. Where several values may be chosen their points add up, to 6 at most.
   */
  readonly credit: Readonly<Record<string, number>>;
  readonly knockOut?: KnockOut;
  readonly visibleIf?: Condition;
}

/** What is known about the answer to one question. Not knowing is a value. */
export type AnswerFact =
  | { readonly state: "unanswered" }
  | { readonly state: "not_applicable"; readonly approved: boolean }
  | {
      readonly state: "answered";
      readonly value: string | readonly string[];
      /** The calendar day on which the supplier gave or confirmed it. */
      readonly answeredOn: string;
      readonly assurance: Assurance;
      /** Last day on which the evidence behind the assurance counts; null when it does not lapse. */
      readonly evidenceValidUntil: string | null;
    };
