// All projects, running ones first.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { ProjectList } from "#app/screens/projects/project-list.tsx";
import { listProjects } from "#db/projects.ts";

export const meta = () => [{ title: "Projects · Flowdown" }];

export const loader = forStaff("project.read", z.object({}), async ({ reader, context }) => ({
  projects: await listProjects(reader),
  mayBegin: staffMay(context.staff.roles, "project.write"),
}));

export default function Projects() {
  return <ProjectList {...useLoaderData<typeof loader>()} />;
}
