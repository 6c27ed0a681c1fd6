// Somebody plans a phase of an engagement or a project: what for, for whom, what it asks for, and when it begins and ends.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { listOwnPlans, putPlan, type PlanFacts, type PlanOwner } from "#db/phase-plans.ts";
import { findProject } from "#db/projects.ts";
import { inTransaction } from "#db/transaction.ts";
import { criteriaOf } from "./parts/phase-demands.ts";

/** A plan changes nothing that is open: its demands bind once the phase is proposed and approved with them. */
export async function planPhase(
  context: StaffContext<"phase.propose">,
  owner: PlanOwner,
  typed: Omit<PlanFacts, "entry" | "exit"> & {
    readonly entry: readonly string[];
    readonly exit: readonly string[];
  },
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    const engagement =
      "engagementId" in owner ? await findEngagement(writer, owner.engagementId) : undefined;
    const project = "projectId" in owner ? await findProject(writer, owner.projectId) : undefined;
    const subject = engagement ?? project;
    if (!subject) return { ok: false, reason: "missing" };
    const known = (await listOwnPlans(writer, owner)).find(({ phase }) => phase === typed.phase);
    const plan: PlanFacts = {
      ...typed,
      entry: criteriaOf(typed.entry, known?.entry ?? []),
      exit: criteriaOf(typed.exit, known?.exit ?? []),
    };
    await putPlan(writer, owner, plan, context.staff.id);
    await recordEvent(writer, context.scope.actor, {
      type: "phase.planned",
      supplierId: engagement?.supplierId ?? null,
      subjectId: subject.id,
      detail: {
        phase: plan.phase,
        purpose: plan.purpose,
        demands: JSON.stringify(plan.demands),
        entry: plan.entry.map(({ text }) => text),
        exit: plan.exit.map(({ text }) => text),
      },
    });
    return { ok: true };
  });
}
