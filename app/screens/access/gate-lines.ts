// Decides what each condition of the gate says to staff: a name, the sentence, who must act, and where.
import type { Condition, ConditionCode } from "#scoring/gate/condition.ts";
import { describeActor, describeCondition } from "#scoring/gate/describe-condition.ts";
import { CONDITION_NAMES } from "./condition-words.ts";

/** One condition as it is shown. */
export interface GateLine {
  readonly id: string;
  readonly met: boolean;
  readonly title: string;
  readonly text: string;
  /** It holds only because a gap was accepted for a while. */
  readonly onGap?: boolean;
  /** Who can mend it; absent when it is met or only time can. */
  readonly actor?: string;
  readonly action?: { readonly href: string; readonly label: string };
}

/** What the lines lead to. */
export interface GatePlaces {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly requestId?: string;
}

/** What the pages the lines lead to ask for. */
export type PlacePermission =
  | "person.read"
  | "supplier.read"
  | "engagement.read"
  | "agreement.read"
  | "chain.read"
  | "jurisdiction.read"
  | "assessment.read";

type Place = readonly [permission: PlacePermission, href: string, label: string];

/** Every condition, unmet ones with the page on which they are settled, where the reader may open it. */
export function staffGateLines(
  conditions: readonly Condition[],
  places: GatePlaces,
  may: (permission: PlacePermission) => boolean,
): GateLine[] {
  return conditions.map((condition, at) => {
    const place = condition.met ? undefined : placeOf(condition, places);
    return {
      id: `${condition.code}-${at}`,
      met: condition.met,
      title: CONDITION_NAMES[condition.code],
      text: describeCondition(condition, "en", "staff"),
      ...(condition.onGap && { onGap: true }),
      ...(condition.actor !== "nobody" && { actor: describeActor(condition.actor, "en") }),
      ...(place && may(place[0]) && { action: { href: place[1], label: place[2] } }),
    };
  });
}

function placeOf({ code, subject }: Condition, places: GatePlaces): Place | undefined {
  const engagement = `/engagements/${places.engagementId}`;
  const of: Readonly<Record<ConditionCode, Place | undefined>> = {
    supplier_active: ["supplier.read", `/suppliers/${places.supplierId}`, "Supplier"],
    engagement_open: ["engagement.read", engagement, "Engagement"],
    not_revoked: [
      "person.read",
      `/suppliers/${places.supplierId}/persons#shut-out`,
      "Revocation list",
    ],
    no_severe_incident: [
      "person.read",
      `/suppliers/${places.supplierId}/persons#incidents`,
      "Incidents",
    ],
    agreement_in_force: agreementPlace(subject?.id, engagement),
    authority_recorded: agreementPlace(subject?.id, engagement),
    flow_down_holds: agreementPlace(subject?.id, engagement),
    chain_signed: subject
      ? ["chain.read", `/chain/edges/${subject.id}`, "Link of the chain"]
      : ["chain.read", `/chain/${places.engagementId}`, "Chain"],
    path_holds: ["chain.read", `/chain/${places.engagementId}`, "Chain"],
    assessment_decided: reviewPlace(subject?.id, engagement),
    tier_within_policy: ["engagement.read", engagement, "Engagement"],
    no_knock_out: ["engagement.read", engagement, "Engagement"],
    evidence_current: ["supplier.read", `/suppliers/${places.supplierId}`, "Supplier"],
    phase_open: ["engagement.read", engagement, "Phases"],
    phase_demands: ["engagement.read", `${engagement}#phases`, "Phases"],
    level_covered: ["engagement.read", engagement, "Engagement"],
    limits_kept: ["engagement.read", `${engagement}#phases`, "Phases"],
    owner_bound: agreementPlace(subject?.id, engagement),
    countries_kept: undefined,
    route_allowed: ["jurisdiction.read", `${engagement}/countries`, "Countries"],
    recipients_bound: ["person.read", `/suppliers/${places.supplierId}/persons`, "People"],
    export_cleared: ["person.read", `/suppliers/${places.supplierId}/persons`, "People"],
    term_left: agreementPlace(subject?.id, engagement),
    territory_allowed: agreementPlace(undefined, engagement),
    recipients_named: undefined,
    request_approved: undefined,
    grant_live: undefined,
  };
  return of[code];
}

function agreementPlace(id: string | undefined, engagement: string): Place {
  return id
    ? ["agreement.read", `/agreements/${id}`, "Agreement"]
    : ["engagement.read", engagement, "Engagement"];
}

function reviewPlace(id: string | undefined, engagement: string): Place {
  return id
    ? ["assessment.read", `/review/${id}`, "Review"]
    : ["engagement.read", engagement, "Engagement"];
}
