// The phases of one engagement: on the calendar, and one by one with what is to be decided.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { readPhases } from "#app/access/read-phases.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PhasesPage } from "#app/screens/phases/phases-page.tsx";
import { findEngagement } from "#db/engagements.ts";
import { findProjectOf, listProjects } from "#db/projects.ts";

const Params = z.object({
  engagementId: z.uuid(),
  done: z.string().max(40).optional().catch(undefined),
  trouble: z.string().max(40).optional().catch(undefined),
});

export const meta = () => [{ title: "Phases of disclosure · Flowdown" }];

export const loader = forStaff(
  "engagement.read",
  Params,
  async ({ reader, context, today }, { engagementId, done, trouble }) => {
    const engagement = await findEngagement(reader, engagementId);
    if (!engagement) throw notFound();
    const project = await findProjectOf(reader, engagementId);
    const { roles, id: staffId } = context.staff;
    const assign = staffMay(roles, "project.write");
    return {
      today,
      done,
      trouble,
      engagement: {
        id: engagementId,
        title: engagement.title,
        supplierName: engagement.supplierName,
        state: engagement.state,
        projectId: project?.id ?? null,
        projectName: project?.name ?? null,
      },
      phases: await readPhases(reader, engagementId, { today, staffId }),
      projects: assign
        ? (await listProjects(reader)).filter(({ state }) => state === "active")
        : [],
      may: {
        propose: staffMay(roles, "phase.propose"),
        open: staffMay(roles, "phase.open"),
        close: staffMay(roles, "phase.close"),
        assign,
      },
    };
  },
);

export default function Phases() {
  return <PhasesPage {...useLoaderData<typeof loader>()} />;
}
