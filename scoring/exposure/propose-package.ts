// Decides what to ask of a supplier: questionnaires, evidence and agreements, each with the reason for it.
import {
  EXPOSURES,
  LEVELS,
  type EvidenceKind,
  type Exposure,
  type Triage,
} from "#scoring/facts.ts";
import { isAtLeast } from "#scoring/ladder.ts";
import type { Reason } from "#scoring/reason.ts";

/** Only the deed is proposed by itself; procurement may choose a mutual agreement instead of or beside it. */
export type AgreementKind = "supplier_deed" | "mutual_nda";

export type PackageReason = Reason<"exposure" | "level" | "subcontracting" | "country">;

export interface ProposedPackage {
  readonly questionnaires: readonly { readonly id: string; readonly reason: PackageReason }[];
  readonly evidence: readonly ProposedEvidence[];
  readonly agreements: readonly ProposedAgreement[];
  /** Calendar days the supplier gets to answer. */
  readonly dueInDays: number;
}

export interface ProposedEvidence {
  readonly kind: EvidenceKind;
  /** When false the supplier may do without it; what it sends can still raise the assurance of its answers. */
  readonly required: boolean;
  /** The countries it is about, where a rule about countries asks for it; left out: all. */
  readonly places?: readonly string[];
  readonly reason: PackageReason;
}

export interface ProposedAgreement {
  readonly kind: AgreementKind;
  readonly required: boolean;
  readonly reason: PackageReason;
}

interface EvidenceRule {
  readonly kind: EvidenceKind;
  readonly offeredFrom: Exposure;
  readonly requiredFrom: Exposure;
  readonly because: string;
}

// Ordered as a supplier should read it: first what carries most weight.
const EVIDENCE_RULES: readonly EvidenceRule[] = [
  {
    kind: "iso27001_certificate",
    offeredFrom: "E2",
    requiredFrom: "E3",
    because: "an accredited certificate is the shortest way to show that security is managed",
  },
  {
    kind: "statement_of_applicability",
    offeredFrom: "E2",
    requiredFrom: "E3",
    because: "a certificate says little until one can see which controls it covers",
  },
  {
    kind: "surveillance_report",
    offeredFrom: "E3",
    requiredFrom: "E4",
    because: "it shows that the management system was still working at the last yearly audit",
  },
  {
    kind: "penetration_test_summary",
    offeredFrom: "E3",
    requiredFrom: "E4",
    because: "somebody independent should have tried to break in",
  },
  {
    kind: "policy_document",
    offeredFrom: "E1",
    requiredFrom: "E2",
    because: "it shows that the duty of confidence is written down and known to staff",
  },
  {
    kind: "nda_register",
    offeredFrom: "E3",
    requiredFrom: "E4",
    because: "every person who sees the material must be bound by name",
  },
  {
    kind: "insurance_certificate",
    offeredFrom: "E3",
    requiredFrom: "E4",
    because: "a loss of this size should be covered",
  },
];

const DUE_IN_DAYS: Readonly<Record<Exposure, number>> = { E0: 14, E1: 14, E2: 14, E3: 21, E4: 28 };

/** The package for an engagement of this exposure class. E0 asks for nothing but what its level demands. */
export function proposePackage(triage: Triage, exposure: Exposure): ProposedPackage {
  const agreements = proposeAgreements(triage, exposure);
  return {
    questionnaires: proposeQuestionnaires(exposure),
    evidence: [
      ...EVIDENCE_RULES.filter((rule) => isAtLeast(EXPOSURES, exposure, rule.offeredFrom)).map(
        (rule) => proposeEvidence(rule, exposure),
      ),
      ...proposeSubcontractorList(triage, exposure),
      ...agreements.map((agreement) => proposeAuthorityProof(agreement)),
    ],
    agreements,
    dueInDays: DUE_IN_DAYS[exposure],
  };
}

function proposeQuestionnaires(exposure: Exposure): ProposedPackage["questionnaires"] {
  if (exposure === "E0") return [];
  const text = `Class ${exposure}: the baseline asks only the questions that matter from this class up.`;
  return [
    { id: "confidentiality-baseline", reason: { code: "exposure", text, facts: { exposure } } },
  ];
}

function proposeEvidence(rule: EvidenceRule, exposure: Exposure): ProposedEvidence {
  const required = isAtLeast(EXPOSURES, exposure, rule.requiredFrom);
  const verb = required ? "Required" : "Welcome";
  const text = `${verb} at class ${exposure}: ${rule.because}.`;
  return { kind: rule.kind, required, reason: { code: "exposure", text, facts: { exposure } } };
}

function proposeSubcontractorList(triage: Triage, exposure: Exposure): ProposedEvidence[] {
  if (exposure === "E0" || triage.subcontracting === "none") return [];
  const text =
    triage.subcontracting === "unknown"
      ? "Required because nobody knows yet whether others will see the material."
      : "Required because others behind the supplier may see the material.";
  const facts = { subcontracting: triage.subcontracting };
  return [
    { kind: "subcontractor_list", required: true, reason: { code: "subcontracting", text, facts } },
  ];
}

// Confidential material is never handed out without a deed; deep access to our systems makes one advisable.
function proposeAgreements(triage: Triage, exposure: Exposure): ProposedAgreement[] {
  const { level } = triage;
  if (isAtLeast(LEVELS, level, "C2")) {
    const text = `Material of level ${level} is disclosed only under a signed and countersigned deed.`;
    return [
      { kind: "supplier_deed", required: true, reason: { code: "level", text, facts: { level } } },
    ];
  }
  if (!isAtLeast(EXPOSURES, exposure, "E3")) return [];
  const text = `Level ${level} needs no deed, but class ${exposure} means access that reveals more than the material.`;
  const reason: PackageReason = { code: "exposure", text, facts: { exposure, level } };
  return [{ kind: "supplier_deed", required: false, reason }];
}

function proposeAuthorityProof(agreement: ProposedAgreement): ProposedEvidence {
  const text = "Shows that whoever signs the deed may bind the supplier.";
  const reason: PackageReason = { ...agreement.reason, text };
  return { kind: "authority_proof", required: agreement.required, reason };
}
