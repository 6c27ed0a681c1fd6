// Plans of phases: what each asks for, kept for one engagement or for a whole project.
import { sql } from "kysely";
import type { Phase } from "#scoring/facts.ts";
import type { Criterion, PhaseDemands } from "#scoring/gate/phase-plan.ts";
import type { Reader, Writer } from "./connection.ts";

/** Whose plan it is: one of both. */
export type PlanOwner = { readonly engagementId: string } | { readonly projectId: string };

export interface PlanFacts {
  readonly phase: Phase;
  readonly purpose: string;
  readonly recipients: string;
  readonly demands: PhaseDemands;
  readonly entry: readonly Criterion[];
  readonly exit: readonly Criterion[];
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
}

const ownerOf = (owner: PlanOwner) =>
  "projectId" in owner
    ? { project_id: owner.projectId, engagement_id: null }
    : { project_id: null, engagement_id: owner.engagementId };

/** The plans of a project or an engagement's own ones, in order of the phases. */
export async function listOwnPlans(reader: Reader, owner: PlanOwner) {
  const { project_id, engagement_id } = ownerOf(owner);
  const { rows } = await sql<
    PlanFacts & { id: string; version: number }
  >`select id, phase, purpose, recipients, demands, entry, exit, begins_on as "beginsOn", ends_on as "endsOn", version
    from phase_plan where project_id is not distinct from ${project_id}::uuid
      and engagement_id is not distinct from ${engagement_id}::uuid order by phase`.execute(reader);
  return rows;
}

/** Keeps a plan in place of the one of the same phase. */
export async function putPlan(
  writer: Writer,
  owner: PlanOwner,
  plan: PlanFacts,
  changedBy: string,
): Promise<void> {
  const values = {
    purpose: plan.purpose,
    recipients: plan.recipients,
    demands: JSON.stringify(plan.demands),
    entry: JSON.stringify(plan.entry),
    exit: JSON.stringify(plan.exit),
    begins_on: plan.beginsOn,
    ends_on: plan.endsOn,
    changed_by: changedBy,
  };
  await writer
    .insertInto("phase_plan")
    .values({ ...ownerOf(owner), phase: plan.phase, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["projectId" in owner ? "project_id" : "engagement_id", "phase"])
        .doUpdateSet({ ...values, changed_at: sql`now()`, version: sql`phase_plan.version + 1` }),
    )
    .execute();
}
