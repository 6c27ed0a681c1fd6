// An engagement is put into a project, and follows its plan from then on where it has none of its own.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { findProject, moveToProject } from "#db/projects.ts";
import { inTransaction } from "#db/transaction.ts";

/** Phases that are open stay as they were approved. Null takes the engagement out of its project. */
export async function assignProject(
  context: StaffContext<"project.write">,
  { engagementId, projectId }: { engagementId: string; projectId: string | null },
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    const engagement = await findEngagement(writer, engagementId);
    const project = projectId === null ? undefined : await findProject(writer, projectId);
    if (!engagement || (projectId !== null && !project)) return { ok: false, reason: "missing" };
    await moveToProject(writer, engagementId, projectId);
    await recordEvent(writer, context.scope.actor, {
      type: project ? "project.engagement_added" : "project.engagement_removed",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: { project: project?.name ?? null },
    });
    return { ok: true };
  });
}
