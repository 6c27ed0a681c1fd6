// What the page of an engagement is given.
import type { Readiness } from "#app/screens/access/gate-readiness.tsx";
import type { ShownMissing } from "#app/screens/agreements/missing-papers.tsx";
import type { ShownGap } from "#app/screens/deviations/accepted-gaps.tsx";
import type { AskedLine } from "#app/screens/engagements/proposal.tsx";
import type { AssessmentState } from "#app/screens/suppliers/assessment-words.ts";
import type { ChainEvent } from "#app/screens/suppliers/event-words.ts";
import type { EvidenceAskedProps } from "#app/screens/transfers/evidence-asked.tsx";
import type { AccessMode, Exposure, Level, Phase, Subcontracting, Volume } from "#scoring/facts.ts";
import type { Reason } from "#scoring/reason.ts";

export interface EngagementView {
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly purpose: string;
    readonly supplierId: string;
    readonly supplierName: string;
    readonly ownerName: string;
    readonly createdByName: string;
    readonly level: Level;
    readonly accessMode: AccessMode;
    readonly volume: Volume;
    readonly subcontracting: Subcontracting;
    readonly countries: readonly string[];
    readonly exposure: Exposure;
    readonly dueOn: string;
    readonly state: "draft" | "open" | "withdrawn" | "closed";
    readonly late: boolean;
    readonly headAgreementId: string | null;
    readonly headTitle: string | null;
    readonly contactName: string | null;
    readonly contactEmail: string | null;
    readonly sentAt: Date | null;
  };
  readonly reasons: readonly Reason[];
  readonly asked: readonly AskedLine[];
  readonly asksNothing: boolean;
  readonly contacts: readonly ContactChoice[];
  readonly contactId: string | undefined;
  readonly mail: { readonly subject: string; readonly text: string } | null;
  readonly assessments: readonly AssessmentTimes[];
  readonly mails: readonly MailLine[];
  readonly phases: readonly PhaseLine[];
  /** The gate before any item is asked for; null for a draft. */
  readonly gate: Readiness | null;
  readonly events: readonly ChainEvent[];
  /** What the rules about countries ask for. */
  readonly evidence: EvidenceAskedProps["evidence"];
  readonly gaps: readonly ShownGap[];
  readonly papers: readonly ShownMissing[];
  readonly today: string;
  readonly done: "sent" | "resent" | "reminded" | "withdrawn" | "due" | undefined;
  readonly trouble: string | undefined;
  readonly may: {
    readonly close: boolean;
    readonly write: boolean;
    readonly send: boolean;
    readonly addContact: boolean;
    readonly seeGaps: boolean;
    readonly seeAgreements: boolean;
    readonly seeCountries: boolean;
    readonly askEvidence: boolean;
    readonly requestAccess: boolean;
  };
}

export interface ContactChoice {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: "en" | "de";
}

export interface AssessmentTimes {
  readonly id: string;
  readonly questionnaire: string;
  readonly edition: string;
  readonly state: AssessmentState;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

export interface MailLine {
  readonly id: string;
  readonly template: string;
  readonly toAddress: string;
  readonly state: "queued" | "sent" | "failed" | "kept";
  readonly lastError: string;
  readonly createdAt: Date;
}

export interface PhaseLine {
  readonly phase: Phase;
  readonly purpose: string;
  readonly spillover: string;
  readonly closesOn: string;
  /** The day it was closed by going back to an earlier one. */
  readonly closedOn: string | null;
  readonly openedBy: string;
}
