// What the gate looks at: the facts about one supplier, one engagement and one piece of material. Null means not known.
import type { Day } from "#scoring/day.ts";
import type { RecipientFact } from "#scoring/gate/recipient-fact.ts";
import type { EvidenceKind, Level, Phase, Tier } from "#scoring/facts.ts";

/** A signed text: the supplier's agreement, the head agreement above it, or a subcontractor's joinder. */
export interface AgreementFact {
  readonly id: string;
  readonly name: string;
  readonly signed: boolean;
  readonly countersigned: boolean;
  /** First day in force. */
  readonly effectiveOn: Day;
  /** Last day in force; null while no end is agreed. */
  readonly endsOn: Day | null;
  /** Last day on which it still binds although it has to be signed anew; null while nobody asks for that. */
  readonly renewBy: Day | null;
  readonly stopped: "terminated" | "superseded" | null;
}

/** The supplier's own agreement. */
export interface SupplierAgreementFact extends AgreementFact {
  /** Whether it is on record that the signatory may sign for the supplier. */
  readonly authorityRecorded: boolean;
  /** Countries and regions the agreement allows; null when it says nothing about them. */
  readonly territories: readonly string[] | null;
}

/** How an agreement compares with the one above it. */
export interface FlowDownFact {
  readonly verdict: "pass" | "fail" | "review";
  /** Last day of an accepted deviation, for a verdict other than pass; null when none was accepted. */
  readonly acceptedUntil: Day | null;
  /** Last day on which it counts as strict enough because it is being signed anew; null or left out when it is not. */
  readonly graceUntil?: Day | null;
}

/** Consent to a company one tier further down. */
export interface ConsentFact {
  /** Somebody consented. */
  readonly consented: boolean;
  /** The last day to object, after which silence is consent; null where silence never is. */
  readonly objectsUntil: Day | null;
}

/** A subcontractor that the supplier really uses, or one further down: each is judged. */
export interface ChainEdgeFact extends ConsentFact {
  readonly id: string;
  /** A deeper one carries the name of the direct subcontractor it stands under. */
  readonly name: string;
  readonly joinder: AgreementFact | null;
  readonly flowDown: FlowDownFact | null;
}

/** One link above a subcontractor: the company one tier up, and the consent to what stands below it. */
export interface LinkAboveFact extends ConsentFact {
  /** Its engagement is open and it is an active supplier. */
  readonly open: boolean;
  readonly agreement: AgreementFact | null;
  readonly flowDown: FlowDownFact | null;
}

export interface AssessmentFact {
  readonly id: string;
  readonly submitted: boolean;
  /** Last day on which the decision counts; null while nothing was decided. */
  readonly validUntil: Day | null;
  readonly tier: TierFact | null;
}

export interface TierFact {
  readonly assessed: Tier;
  /** A confirmed override; it counts up to and including its last day. */
  readonly override: { readonly tier: Tier; readonly until: Day } | null;
}

/** A piece of evidence that was asked for, with everything offered for it. */
export interface EvidenceRequirementFact {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly offers: readonly {
    /** Which document it is; left out where nobody asks. */
    readonly id?: string;
    readonly state: "submitted" | "accepted" | "rejected";
    /** Last day on which it counts; null when it does not lapse. */
    readonly expiresOn: Day | null;
  }[];
}

/** What has to hold whatever the material: the supplier's checklist rests on this. */
export interface ReadinessFacts {
  readonly supplier: { readonly id: string; readonly name: string; readonly state: string } | null;
  readonly engagement: {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    /** The level the engagement was triaged for. */
    readonly level: Level;
  } | null;
  readonly agreement: SupplierAgreementFact | null;
  readonly headAgreement: AgreementFact | null;
  readonly flowDown: FlowDownFact | null;
  /** Active subcontractors; an empty list means that there are none, null that nobody has said so. */
  readonly chain: readonly ChainEdgeFact[] | null;
  /** What a subcontractor hangs from, nearest first; empty directly below the head agreement. */
  readonly above: readonly LinkAboveFact[] | null;
  readonly assessment: AssessmentFact | null;
  /** Codes of knock-outs that no approved compensation has lifted. */
  readonly openKnockOuts: readonly string[] | null;
  readonly requiredEvidence: readonly EvidenceRequirementFact[] | null;
  /** Whether the supplier stands on the revocation list today. */
  readonly supplierRevoked: boolean | null;
  /** Ids of severe incidents at the supplier (S1, S2) that are not closed. */
  readonly severeIncidents: readonly string[] | null;
}

export interface MaterialFact {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** The phase of disclosure in which the material may be shown. */
  readonly phase: Phase;
  /** Countries in which it may be looked at; null leaves it to the agreement. */
  readonly allowedCountries: readonly string[] | null;
  /** Which citizenships of a person count: none, every one held, or the latest one acquired. */
  readonly export: "none" | "every" | "latest";
  /** Citizenships that may see it; null allows nobody where citizenships count. */
  readonly allowedCitizenships: readonly string[] | null;
  /** Whether the rules for its level ask every person for an undertaking of their own. */
  readonly undertaking: boolean;
  /** Whether the rules for its level keep it inside the portal. */
  readonly viewOnly: boolean;
  /** The promise it rests on where that is another than the engagement's; null when it is the same or none. */
  readonly ownHead: {
    readonly agreement: AgreementFact;
    readonly flowDown: FlowDownFact | null;
  } | null;
}

/** What the phase of the material asks for on top, as it was approved with the phase. */
export interface DemandsFact {
  /** The highest tier; null asks for no better one than the policy does. */
  readonly maxTier: Tier | null;
  readonly maxLevel: Level | null;
  readonly viewOnly: boolean;
  /** How many items of the phase may be out at a time; null for any number. */
  readonly maxItems: number | null;
  /** Questions that have to be answered well, and whether they are. */
  readonly controls: readonly { readonly question: string; readonly met: boolean }[];
  readonly evidence: readonly EvidenceRequirementFact[];
  /** How the supplier's agreement compares with the terms the phase asks for. */
  readonly terms: "none" | "pass" | "fail" | "not_compared";
}

export interface PhaseFact {
  readonly phase: Phase;
  readonly opened: boolean;
  /** Last day of the phase. */
  readonly closesOn: Day;
}

export interface RequestFact {
  readonly id: string;
  readonly requesterId: string;
  /** Whether it may be taken away, or only be looked at in the portal. */
  readonly mode: "view_only" | "download";
  readonly recipients: readonly RecipientFact[];
  /** Ids of the persons who approved. */
  readonly approvedBy: readonly string[];
}

export interface GrantFact {
  readonly id: string;
  /** Last day of access. */
  readonly endsOn: Day;
  readonly revoked: boolean;
}

/** Everything the gate looks at. */
export interface GateFacts extends ReadinessFacts {
  readonly material: MaterialFact | null;
  /** The phases of the engagement. */
  readonly phases: readonly PhaseFact[] | null;
  readonly demands: DemandsFact | null;
  /** For every other item of the phase that is out, the last day of its access; of earlier grants only. */
  readonly otherItems: readonly Day[] | null;
  readonly policy: {
    /** Days the agreement must still run when access is granted. */
    readonly daysLeft: number;
  } | null;
  readonly request: RequestFact | null;
  /** Whether a grant is about to be made, or one that exists is looked at again. */
  readonly judging: "request" | "grant";
  /** Looked at only when a grant is judged. */
  readonly grant: GrantFact | null;
}

/** Nothing is known, so that nothing is allowed. */
export const NOTHING_KNOWN: GateFacts = {
  supplier: null,
  engagement: null,
  agreement: null,
  headAgreement: null,
  flowDown: null,
  chain: null,
  above: null,
  assessment: null,
  openKnockOuts: null,
  requiredEvidence: null,
  supplierRevoked: null,
  severeIncidents: null,
  material: null,
  phases: null,
  demands: null,
  otherItems: null,
  policy: null,
  request: null,
  judging: "request",
  grant: null,
};
