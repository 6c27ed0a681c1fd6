// A scene in which the gate is open for a request, its people with ways to sign in, and a grant made by raw SQL or the page.
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "#db/connection.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";
import { callersOf, type Caller } from "./as.ts";
import { insert, todayOf, type Arranging } from "./builders.ts";
import { stage } from "./gate-scene.ts";
import type { SceneIds } from "./lay-out.ts";
import type { AgreementScene, Scene } from "./scene.ts";
import type { TestPortal } from "./portal.ts";

export const IN_FORCE: AgreementScene = {
  state: "in_force",
  beginsIn: -10,
  endsIn: null,
  authority: true,
};

/** Everything holds but the approval. Phases close in 30 days, the certificate ends in 90. */
export const OPEN_SCENE: Scene = {
  supplier: "active",
  engagement: "open",
  level: "C3",
  deed: { ...IN_FORCE, endsIn: 400 },
  head: IN_FORCE,
  verdict: "pass",
  subs: [],
  assessment: "decided",
  decision: { tier: "moderate", knockOuts: [], validFor: 200 },
  override: null,
  evidence: { review: "accepted", expiresIn: 90, scan: "clean" },
  evidenceRequired: true,
  phases: ["P0", "P1", "P2"].map((phase) => ({ phase, closesIn: 30 })),
  material: { level: "C3", phase: "P2" },
  recipients: ["DE"],
  approvedBySelf: null,
};

export interface OpenRequest extends SceneIds {
  readonly today: string;
}

/** Stages a request that waits for its approval. */
export async function aWaitingRequest(
  db: Arranging,
  changes: Partial<Scene> = {},
): Promise<OpenRequest> {
  const today = await todayOf(db);
  return { ...(await stage(db.owner, { ...OPEN_SCENE, ...changes }, today)), today };
}

const STAFF: Scope = { kind: "staff", actor: { kind: "staff", id: null, name: "Somebody" } };

/** Decision and grant by bare SQL as the application's own login. Returns the grant's id; throws what the wall says. */
export function grantBySql(
  database: Database,
  request: OpenRequest,
  by: { decidedBy: string; endsOn?: string; withoutDecision?: boolean },
): Promise<string> {
  return inTransaction({ database, scope: STAFF }, async (writer) => {
    const decision = by.withoutDecision
      ? sql`select gen_random_uuid() as id`
      : sql`insert into access_decision (request_id, supplier_id, outcome, conditions, decided_by)
          values (${request.requestId}, ${request.supplierId}, 'granted', '[]', ${by.decidedBy}) returning id`;
    const decided = await sql<{ id: string }>`${decision}`.execute(writer);
    const made = await sql<{
      id: string;
    }>`insert into access_grant (request_id, decision_id, supplier_id, engagement_id, material_id, starts_on, ends_on)
      values (${request.requestId}, ${decided.rows[0]!.id}, ${request.supplierId}, ${request.engagementId},
        ${request.materialId}, ${request.today}, ${by.endsOn ?? request.today}) returning id`.execute(
      writer,
    );
    await sql`update access_request set state = 'granted' where id = ${request.requestId}`.execute(
      writer,
    );
    return made.rows[0]!.id;
  });
}

/** The person gets a way to sign in, with these roles. */
export async function signInAs(
  portal: TestPortal,
  staffId: string,
  roles: readonly string[],
): Promise<Caller> {
  const { rows } = await portal.db.owner.query<{ authUserId: string | null }>(
    'update staff_member set roles = $2 where id = $1 returning auth_user_id as "authUserId"',
    [staffId, roles],
  );
  let authUserId = rows[0]!.authUserId;
  if (!authUserId) {
    authUserId = await insert(portal.db, "auth_user", {
      name: "Somebody",
      email: `${randomBytes(6).toString("hex")}@staff.example`,
      email_verified: true,
      two_factor_enabled: true,
    });
    await portal.db.owner.query("update staff_member set auth_user_id = $2 where id = $1", [
      staffId,
      authUserId,
    ]);
  }
  return callersOf(portal).signedIn(authUserId);
}
