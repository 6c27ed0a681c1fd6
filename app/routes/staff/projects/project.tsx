// One project: its engagements on one calendar, with what was granted in each phase, and its plan of phases.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ProjectPage } from "#app/screens/projects/project-page.tsx";
import { timelineOf } from "#app/screens/projects/timeline-of.ts";
import { sayDemands } from "#app/use-cases/parts/phase-demands.ts";
import { listOwnPlans } from "#db/phase-plans.ts";
import { findProject, listProjectTimeline } from "#db/projects.ts";

const Params = z.object({
  projectId: z.uuid(),
  done: z.enum(["planned"]).optional().catch(undefined),
});

export const meta = ({ data }: { data?: { project: { name: string } } }) => [
  { title: `${data?.project.name ?? "Project"} · Flowdown` },
];

export const loader = forStaff(
  "project.read",
  Params,
  async ({ reader, context, today }, { projectId, done }) => {
    const project = await findProject(reader, projectId);
    if (!project) throw notFound();
    const plans = await listOwnPlans(reader, { projectId });
    const engagements = await listProjectTimeline(reader, projectId);
    const { roles } = context.staff;
    const access = staffMay(roles, "access.read");
    return {
      today,
      project,
      done,
      plans: plans.map((plan) => ({ ...plan, says: sayDemands(plan.demands) })),
      planBars: timelineOf({ phases: [], proposed: [], grants: [] }, plans, today, false),
      engagements: engagements.map((one) => ({
        id: one.id,
        title: one.title,
        supplierName: one.supplierName,
        bars: timelineOf(one, plans, today, access),
      })),
      mayPlan: staffMay(roles, "phase.propose"),
    };
  },
);

export default function Project() {
  return <ProjectPage {...useLoaderData<typeof loader>()} />;
}
