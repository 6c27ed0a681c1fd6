// Somebody begins a project, under which engagements with several suppliers share one plan of phases.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addProject, type ProjectFacts } from "#db/projects.ts";
import { inTransaction } from "#db/transaction.ts";

export async function beginProject(
  context: StaffContext<"project.write">,
  facts: ProjectFacts,
): Promise<{ ok: true; projectId: string } | { ok: false; reason: "name_taken" }> {
  return inTransaction(context, async (writer) => {
    const projectId = await addProject(writer, facts, context.staff.id);
    if (projectId === "taken") return { ok: false, reason: "name_taken" };
    await recordEvent(writer, context.scope.actor, {
      type: "project.begun",
      supplierId: null,
      subjectId: projectId,
      detail: { name: facts.name, purpose: facts.purpose },
    });
    return { ok: true, projectId };
  });
}
