// Decides which record each condition rests on, and where staff find it.
import type { Condition, ConditionCode } from "#scoring/gate/condition.ts";
import type { PlacePermission } from "#app/screens/access/gate-lines.ts";

/** What the records of a gate are found by. */
export interface GateRecords {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly materialId: string;
  readonly requestId: string | null;
  readonly agreementId: string | null;
  readonly decision: { readonly id: string; readonly assessmentId: string } | null;
  readonly documents: readonly {
    readonly id: string;
    readonly requirementId: string;
    readonly kind: string;
    readonly title: string;
    readonly accepted: boolean;
  }[];
}

export interface GatePlace {
  readonly needs: PlacePermission | "evidence.read" | "material.read" | "access.read";
  readonly href: string;
  readonly label: string;
}

/** The record behind a condition, met or not; undefined where there is none yet. */
export function restsOn(condition: Condition, records: GateRecords): GatePlace | undefined {
  return PLACES[condition.code](condition, records);
}

/** The document a requirement or a demand of the phase is judged by. */
export function documentOf({ subject }: Condition, { documents }: GateRecords) {
  return documents.find(
    ({ requirementId, kind }) => requirementId === subject?.id || kind === subject?.id,
  );
}

type Find = (condition: Condition, records: GateRecords) => GatePlace | undefined;

const agreement: Find = (condition, records) =>
  records.agreementId
    ? { needs: "agreement.read", href: `/agreements/${records.agreementId}`, label: "Agreement" }
    : engagement(condition, records);
const engagement: Find = (_, { engagementId }) => ({
  needs: "engagement.read",
  href: `/engagements/${engagementId}`,
  label: "Engagement",
});
const chain: Find = ({ subject }, { engagementId }) =>
  subject
    ? { needs: "chain.read", href: `/chain/edges/${subject.id}`, label: "Link of the chain" }
    : { needs: "chain.read", href: `/chain/${engagementId}`, label: "Chain" };
const path: Find = (_, { engagementId }) => ({
  needs: "chain.read",
  href: `/chain/${engagementId}`,
  label: "Chain",
});
const review: Find = (_, { decision }) =>
  decision
    ? { needs: "assessment.read", href: `/review/${decision.assessmentId}`, label: "Assessment" }
    : undefined;
const tier: Find = (_, { decision }) =>
  decision
    ? {
        needs: "assessment.read",
        href: `/review/${decision.assessmentId}/decisions/${decision.id}`,
        label: "Decision",
      }
    : undefined;
const evidence: Find = (condition, records) => {
  const document = documentOf(condition, records);
  return document
    ? { needs: "evidence.read", href: `/evidence/${document.id}`, label: document.title }
    : {
        needs: "evidence.read",
        href: `/engagements/${records.engagementId}/evidence`,
        label: "Documents asked for",
      };
};
const phases: Find = (condition, records) =>
  documentOf(condition, records)
    ? evidence(condition, records)
    : {
        needs: "engagement.read",
        href: `/engagements/${records.engagementId}/phases`,
        label: "Phases",
      };
const people: Find = (_, { supplierId }) => ({
  needs: "person.read",
  href: `/suppliers/${supplierId}/persons`,
  label: "People",
});
const countries: Find = (_, { engagementId }) => ({
  needs: "jurisdiction.read",
  href: `/engagements/${engagementId}/countries`,
  label: "Countries",
});
const item: Find = (_, { materialId }) => ({
  needs: "material.read",
  href: `/materials/${materialId}`,
  label: "Item",
});
const request: Find = (_, { requestId }) =>
  requestId ? { needs: "access.read", href: `/access/${requestId}`, label: "Request" } : undefined;

const PLACES: Readonly<Record<ConditionCode, Find>> = {
  supplier_active: (_, { supplierId }) => ({
    needs: "supplier.read",
    href: `/suppliers/${supplierId}`,
    label: "Register",
  }),
  engagement_open: engagement,
  not_revoked: (_, { supplierId }) => ({
    needs: "person.read",
    href: `/suppliers/${supplierId}/persons#shut-out`,
    label: "Revocation list",
  }),
  no_severe_incident: (_, { supplierId }) => ({
    needs: "person.read",
    href: `/suppliers/${supplierId}/persons#incidents`,
    label: "Incidents",
  }),
  agreement_in_force: agreement,
  authority_recorded: agreement,
  flow_down_holds: agreement,
  owner_bound: item,
  term_left: agreement,
  chain_signed: chain,
  path_holds: path,
  assessment_decided: review,
  tier_within_policy: tier,
  no_knock_out: tier,
  evidence_current: evidence,
  recipients_named: request,
  recipients_bound: people,
  phase_open: phases,
  phase_demands: phases,
  level_covered: item,
  limits_kept: phases,
  territory_allowed: agreement,
  countries_kept: item,
  route_allowed: countries,
  export_cleared: people,
  request_approved: request,
  grant_live: request,
};
