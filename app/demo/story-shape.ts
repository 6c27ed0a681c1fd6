// Decides what the demo story is told in: people, suppliers, and what happened between them, in days from today.
import type { EvidenceKind, Phase, Tier, Triage } from "#scoring/facts.ts";
import type { TermId, Terms } from "#scoring/obligations/term-table.ts";
import type { MaterialKey } from "./story/material.ts";
import type { HeadKey, StaffKey } from "./story/company.ts";

/** How well a supplier protects what it is given; answers follow from it. */
export type Profile = "strong" | "middling" | "weak" | "poor";

export interface ContactStory {
  readonly name: string;
  readonly title: string;
  readonly language?: "en" | "de";
  readonly kind?: "lead" | "signatory" | "colleague";
  readonly phone?: string;
}

export interface SupplierStory {
  readonly key: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly number: string;
  readonly domain: string;
  readonly tags: readonly string[];
  readonly owner?: StaffKey;
  readonly registered: number;
  readonly by: StaffKey;
  readonly note?: string;
  readonly archived?: number;
  /** The first is the lead. */
  readonly contacts: readonly ContactStory[];
  readonly engagements: readonly EngagementStory[];
}

export interface EngagementStory {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
  readonly triage: Triage;
  readonly inviter: StaffKey;
  readonly owner: StaffKey;
  /** The risk officer who reviews. */
  readonly officer: StaffKey;
  readonly head?: HeadKey | null;
  /** The key of the prime's engagement, for a subcontractor. */
  readonly below?: string;
  readonly drafted: number;
  /** Absent: still a draft. */
  readonly sent?: number;
  readonly due: number;
  readonly withdrawn?: number;
  readonly closed?: number;
  readonly message?: string;
  readonly assessment?: AssessmentStory;
  readonly evidence?: EvidenceStory;
  readonly agreement?: AgreementStory;
  readonly override?: OverrideStory;
  /** Phases of disclosure opened one after the other up to this one; the last closes on `closes`. */
  readonly phases?: { readonly upTo: Phase; readonly opened: number; readonly closes: number };
  readonly subcontractors?: readonly SubcontractorStory[];
  readonly requests?: readonly RequestStory[];
}

export interface AssessmentStory {
  readonly profile: Profile;
  readonly delivered?: number;
  readonly opened?: number;
  readonly started?: number;
  readonly submitted?: number;
  readonly returned?: number;
  readonly decided?: number;
  /** Percent of the questions answered while it is not submitted. */
  readonly answered?: number;
  /** Answers that differ from what the profile gives. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly notApplicable?: Readonly<Record<string, string>>;
  readonly comments?: Readonly<Record<string, string>>;
  readonly returnedAnswers?: readonly {
    readonly question: string;
    readonly message: string;
    /** The day on which the supplier answered again, with this comment. */
    readonly again?: number;
    readonly comment?: string;
  }[];
  readonly handover?: {
    readonly section: string;
    readonly to: number;
    readonly at: number;
    readonly done?: number;
    readonly message: string;
  };
  readonly reason?: string;
}

export interface EvidenceStory {
  /** The day the pieces came in; the day before they were reviewed, unless a piece says otherwise. */
  readonly uploaded: number;
  readonly reviewed?: number;
  /** Kinds that were asked for and did not come. */
  readonly missing?: readonly EvidenceKind[];
  readonly waived?: Readonly<Partial<Record<EvidenceKind, string>>>;
  readonly pieces?: Readonly<Partial<Record<EvidenceKind, PieceStory>>>;
}

export interface PieceStory {
  readonly title?: string;
  readonly issued?: number;
  readonly expires?: number | null;
  readonly state?: "accepted" | "pending" | "rejected";
  readonly reason?: string;
  readonly scan?: "clean" | "not_scanned";
  readonly thread?: readonly {
    readonly by: "staff" | "supplier";
    readonly at: number;
    readonly text: string;
  }[];
  /** The piece that came before this one: rejected, and replaced by it. */
  readonly before?: Omit<PieceStory, "before">;
}

export interface AgreementStory {
  readonly drafted: number;
  readonly sent?: number;
  readonly signed?: number;
  readonly countersigned?: number;
  readonly declined?: { readonly at: number; readonly reason: string };
  /** What the supplier negotiated: takes the place of the proposed terms. */
  readonly negotiated?: Terms;
  /** Gaps that two people accepted for a time. */
  readonly deviations?: readonly DeviationStory[];
}

export interface DeviationStory {
  readonly term: TermId;
  readonly reason: string;
  readonly measure: string;
  readonly proposed: number;
  readonly by: StaffKey;
  readonly confirmed?: { readonly at: number; readonly by: StaffKey };
  readonly expires: number;
}

export interface OverrideStory {
  readonly tier: Tier;
  readonly proposed: number;
  readonly by: StaffKey;
  readonly confirmed?: number;
  readonly confirmedBy?: StaffKey;
  readonly expires: number;
  readonly reason: string;
  readonly measure: string;
}

export interface SubcontractorStory {
  readonly name: string;
  readonly country: string;
  readonly contact: string;
  readonly touches: string;
  readonly proposed: number;
  readonly starts?: number;
  /** The key of its own engagement, once it was invited. */
  readonly engagement?: string;
  readonly decided?: {
    readonly at: number;
    readonly by: StaffKey;
    readonly state: "consented" | "objected";
    readonly reason: string;
  };
}

export interface RequestStory {
  readonly material: MaterialKey;
  readonly purpose: string;
  readonly requested: number;
  readonly by: StaffKey;
  readonly until: number;
  readonly recipients: readonly (readonly [name: string, country: string])[];
  /** Citizenships that differ from where somebody sits, the latest last. */
  readonly citizens?: Readonly<Record<string, readonly string[]>>;
  readonly granted?: { readonly at: number; readonly by: StaffKey };
  readonly refused?: { readonly at: number; readonly by: StaffKey; readonly reason: string };
  readonly withdrawn?: number;
  readonly revoked?: { readonly at: number; readonly by: StaffKey; readonly reason: string };
  /** Days on which a named person opened the item. */
  readonly openings?: readonly number[];
}
