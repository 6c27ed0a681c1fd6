// The rest of a scene before the gate: records that shut out, people, demands of the phase, what is out already.
import { randomUUID } from "node:crypto";
import type { MoreScene } from "./scene.ts";

/** How a scene is written. */
export interface Writing {
  readonly insert: (table: string, row: Record<string, unknown>) => Promise<string>;
  /** A row of a table without ids. */
  readonly put: (table: string, row: Record<string, unknown>) => void;
  /** Changes what was written before. */
  readonly change: (
    table: string,
    where: Readonly<Record<string, unknown>>,
    set: Readonly<Record<string, unknown>>,
  ) => void;
  /** Sets something for the whole house. */
  readonly setting: (name: string, value: string) => void;
  /** What is written in it is written past the gate. */
  readonly pastTheWalls: (work: () => Promise<void>) => Promise<void>;
  /** A day from the scene's today. */
  readonly day: (offset: number | null) => string | null;
}

interface Around {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly deedId: string | null;
  readonly requester: string;
  readonly officer: string;
  /** The phase of the item. */
  readonly phase: string;
}

/** Writes everything of a scene that goes beyond the plainest case. The person of the request is Ada. */
export async function stageMore(writing: Writing, more: MoreScene, around: Around): Promise<void> {
  await shutOut(writing, more, around);
  await people(writing, more, around);
  await phases(writing, more, around);
  await othersOut(writing, more, around);
}

async function shutOut({ insert, day }: Writing, more: MoreScene, around: Around): Promise<void> {
  const { supplierId, officer, requester } = around;
  if (more.listed)
    await insert("revocation_entry", {
      supplier_id: supplierId,
      email: more.listed.supplier ? null : adaOf(supplierId),
      reason: "a reason",
      listed_by: requester,
      listed_on: day(-3),
      ...(more.listed.lifted && { lifted_by: officer, lifted_on: day(0), lift_reason: "settled" }),
    });
  if (more.incident)
    await insert("incident", {
      supplier_id: supplierId,
      title: "Loss",
      report: "Something was lost.",
      severity: more.incident.severity,
      happened_on: day(-4),
      opened_by: requester,
      opened_on: day(-3),
      ...(more.incident.closed && { closed_by: officer, closed_on: day(-1), closing_note: "done" }),
    });
}

async function people({ insert, day }: Writing, more: MoreScene, around: Around): Promise<void> {
  const { person } = more;
  if (!person) return;
  const { undertaking } = person;
  await insert("supplier_person", {
    supplier_id: around.supplierId,
    name: "Ada",
    email: adaOf(around.supplierId),
    country: "DE",
    citizenships: person.citizenships,
    state: person.left ? "left" : "active",
    ...(person.cleared && {
      citizenship_confirmed_by: around.officer,
      citizenship_confirmed_on: day(-2),
    }),
    ...(undertaking && {
      undertaking_signed_on: day(undertaking.beganIn),
      undertaking_until: day(undertaking.endsIn),
      ...(undertaking.confirmed && {
        undertaking_confirmed_by: around.officer,
        undertaking_confirmed_on: day(-2),
      }),
    }),
  });
}

async function phases(writing: Writing, more: MoreScene, around: Around): Promise<void> {
  const { change, insert, put, day } = writing;
  const { supplierId, engagementId, officer, requester, phase } = around;
  if (more.demands) {
    const proposalId = await insert("phase_proposal", {
      engagement_id: engagementId,
      supplier_id: supplierId,
      phase,
      purpose: "try",
      spillover_level: "low",
      demands: JSON.stringify(more.demands),
      closes_on: day(30),
      proposed_by: requester,
      state: "approved",
      decided_by: officer,
      decided_at: new Date(),
    });
    change("engagement_phase", { engagement_id: engagementId, phase }, { proposal_id: proposalId });
    if (more.termCheck && around.deedId)
      await insert("phase_term_check", {
        proposal_id: proposalId,
        agreement_id: around.deedId,
        supplier_id: supplierId,
        verdict: more.termCheck,
        result: "{}",
      });
  }
  if (more.answer) {
    const contact = await insert("contact", {
      supplier_id: supplierId,
      name: "Contact",
      email: `${randomUUID()}@x.example`,
      kind: "lead",
    });
    put("answer", {
      assessment_id: around.assessmentId,
      supplier_id: supplierId,
      question_id: "remote_access_mfa",
      value: JSON.stringify(more.answer.value),
      answered_by: contact,
      review_state: more.answer.returned ? "returned" : "accepted",
    });
  }
  if (more.closedPhase)
    change(
      "engagement_phase",
      { engagement_id: engagementId, phase: more.closedPhase.phase },
      { closed_on: day(more.closedPhase.closedIn), closed_by: officer },
    );
}

// grants of other items, written past the gate: only how many and until when counts here
async function othersOut(writing: Writing, more: MoreScene, around: Around): Promise<void> {
  for (const endsIn of more.others ?? [])
    await writing.pastTheWalls(() => otherOut(writing, endsIn, around));
}

async function otherOut({ insert, day }: Writing, endsIn: number, around: Around): Promise<void> {
  const { supplierId, engagementId, requester, officer } = around;
  const materialId = await insert("material", {
    reference: randomUUID(),
    title: "Another drawing",
    level: "C2",
    phase: around.phase,
    owner_id: requester,
    created_by: requester,
  });
  const request = {
    supplier_id: supplierId,
    engagement_id: engagementId,
    material_id: materialId,
  };
  const requestId = await insert("access_request", {
    ...request,
    purpose: "try",
    until_on: day(endsIn),
    requested_by: requester,
  });
  const decisionId = await insert("access_decision", {
    request_id: requestId,
    supplier_id: supplierId,
    outcome: "granted",
    conditions: "[]",
    decided_by: officer,
  });
  await insert("access_grant", {
    ...request,
    request_id: requestId,
    decision_id: decisionId,
    starts_on: day(-20),
    ends_on: day(endsIn),
  });
}

/** The mail address of the first named person of a scene. */
export function adaOf(supplierId: string): string {
  return `ada@${supplierId}.example`;
}
