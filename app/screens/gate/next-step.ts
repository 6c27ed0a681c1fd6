// Decides who must act on a condition that is not met, by name, and which button leads to it.
import type { StaffPermission } from "#app/access/permissions.ts";
import type { Actor, Condition, ConditionReason } from "#scoring/gate/condition.ts";
import { documentOf, restsOn, type GateRecords } from "./rests-on.ts";

/** The people behind the parties of an engagement. */
export interface GateParties {
  readonly supplier: string;
  /** The supplier's lead; null while nobody is. */
  readonly contact: string | null;
  /** Who looks after the supplier; null while nobody of procurement does. */
  readonly procurement: string | null;
  readonly businessOwner: string;
}

/** Who has to act, as staff say it. */
export function whoActs({ actor, subject }: Condition, parties: GateParties): string {
  const names: Readonly<Record<Actor, string>> = {
    supplier: parties.contact ? `${parties.supplier} (${parties.contact})` : parties.supplier,
    procurement: parties.procurement ? `Procurement (${parties.procurement})` : "Procurement",
    risk_officer: "A risk officer",
    business_owner: `Business owner (${parties.businessOwner})`,
    subcontractor: subject?.name ? `Subcontractor ${subject.name}` : "The subcontractor",
    nobody: "Nobody: it begins by itself",
  };
  return names[actor];
}

interface Step {
  readonly needs: StaffPermission;
  readonly href: string;
  readonly label: string;
}

type Find = (condition: Condition, records: GateRecords) => Step | undefined;

const draft: Find = (_, { engagementId }) => ({
  needs: "agreement.read",
  href: `/engagements/${engagementId}/agreement`,
  label: "Draft the agreement",
});
const evidenceDesk: Find = (_, { engagementId }) => ({
  needs: "evidence.review",
  href: `/engagements/${engagementId}/evidence`,
  label: "Ask for the document",
});
const invite: Find = (_, { engagementId }) => ({
  needs: "engagement.send",
  href: `/engagements/${engagementId}`,
  label: "Send the questionnaire",
});
const phases: Find = (_, { engagementId }) => ({
  needs: "phase.propose",
  href: `/engagements/${engagementId}/phases`,
  label: "Propose the phase",
});
const again: Find = (_, { requestId }) =>
  requestId
    ? { needs: "access.request", href: `/access/new?again=${requestId}`, label: "Ask again" }
    : undefined;
const decide: Find = (_, { requestId, engagementId, materialId }) =>
  requestId
    ? { needs: "access.decide", href: `/access/${requestId}`, label: "Decide the request" }
    : {
        needs: "access.request",
        href: `/access/new?engagement=${engagementId}&material=${materialId}`,
        label: "Request access",
      };
const gap: Find = (_, { agreementId }) =>
  agreementId
    ? {
        needs: "agreement.read",
        href: `/agreements/${agreementId}#comparison`,
        label: "See the gap",
      }
    : undefined;

const STEPS: Readonly<Partial<Record<ConditionReason, Find>>> = {
  agreement_missing: draft,
  agreement_ended: draft,
  agreement_stopped: draft,
  term_too_short: draft,
  head_missing: draft,
  flow_down_weaker: gap,
  flow_down_in_review: gap,
  deviation_ended: gap,
  assessment_missing: invite,
  assessment_stale: invite,
  assessment_undecided: (_, { decision }) =>
    decision
      ? {
          needs: "assessment.review",
          href: `/review/${decision.assessmentId}`,
          label: "Review the answers",
        }
      : { needs: "assessment.review", href: "/review", label: "Review the answers" },
  evidence_missing: evidenceDesk,
  evidence_rejected: evidenceDesk,
  evidence_expired: evidenceDesk,
  evidence_in_review: (condition, records) => {
    const document = documentOf(condition, records);
    return (
      document && { needs: "evidence.review", href: `/evidence/${document.id}`, label: "Review it" }
    );
  },
  phase_not_opened: phases,
  phase_skipped: phases,
  phase_closed: phases,
  approval_missing: decide,
  grant_ended: again,
  grant_revoked: again,
};

/** The button of a condition that is not met, for whoever may press it; else the way to its record. */
export function nextStep(
  condition: Condition,
  records: GateRecords,
  may: (permission: StaffPermission) => boolean,
): { readonly href: string; readonly label: string } | undefined {
  if (condition.reason === null) return undefined;
  const step = STEPS[condition.reason]?.(condition, records);
  if (step && may(step.needs)) return { href: step.href, label: step.label };
  const place = restsOn(condition, records);
  return place && may(place.needs) ? { href: place.href, label: place.label } : undefined;
}
