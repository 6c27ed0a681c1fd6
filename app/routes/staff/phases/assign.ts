// Puts an engagement into a project, or out of any, and leads back to its phases.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { assignProject } from "#app/use-cases/assign-project.server.ts";

export const action = staffChanges(
  "project.write",
  z.object({ engagementId: z.uuid() }),
  z.object({ project: z.uuid().optional() }),
  async ({ context }, { engagementId }, { project }) => {
    const outcome = await assignProject(context, { engagementId, projectId: project ?? null });
    if (!outcome.ok) throw notFound();
    return redirect(`/engagements/${engagementId}/phases?done=assigned`);
  },
);
