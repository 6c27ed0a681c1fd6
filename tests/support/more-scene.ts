// The rest of a scene before the gate: records that shut out, people, demands of the phase, what is out already.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { MoreScene } from "./scene.ts";

/** How a scene is written. */
export interface Writing {
  readonly client: pg.PoolClient;
  readonly insert: (table: string, row: Record<string, unknown>) => Promise<string>;
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
  const { client, insert, day } = writing;
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
    await client.query(
      "update engagement_phase set proposal_id = $3 where engagement_id = $1 and phase = $2",
      [engagementId, phase, proposalId],
    );
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
    await client.query(
      `insert into answer (assessment_id, supplier_id, question_id, value, answered_by, review_state)
       values ($1, $2, 'remote_access_mfa', $3, $4, $5)`,
      [
        around.assessmentId,
        supplierId,
        JSON.stringify(more.answer.value),
        contact,
        more.answer.returned ? "returned" : "accepted",
      ],
    );
  }
  if (more.closedPhase)
    await client.query(
      "update engagement_phase set closed_on = $3, closed_by = $4 where engagement_id = $1 and phase = $2",
      [engagementId, more.closedPhase.phase, day(more.closedPhase.closedIn), officer],
    );
}

// grants of other items, written past the gate: only how many and until when counts here
async function othersOut(writing: Writing, more: MoreScene, around: Around): Promise<void> {
  const { client, insert, day } = writing;
  if (!more.others?.length) return;
  const { rows } = await client.query<{ role: string }>(
    "select current_setting('session_replication_role') as role",
  );
  await client.query("set local session_replication_role = replica");
  for (const endsIn of more.others) {
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
  await client.query(`set local session_replication_role = ${rows[0]!.role}`);
}

/** The mail address of the first named person of a scene. */
export function adaOf(supplierId: string): string {
  return `ada@${supplierId}.example`;
}
