// Tells which engagements belong to a project, and what its phases are planned to disclose.
import { addRows, changeRow } from "#db/seeds/demo-rows.ts";
import { stableId } from "./stable-id.ts";
import { PROJECTS, type PlanStory, type ProjectStory } from "./story/projects.ts";
import { engagementIdOf, staffActor, staffOf, type Telling } from "./telling.ts";

/** Every project with its plan; the engagements have been told before. */
export async function tellProjects(telling: Telling): Promise<void> {
  for (const project of PROJECTS) await tellProject(telling, project);
}

async function tellProject(telling: Telling, project: ProjectStory): Promise<void> {
  const { writer, calendar, ledger } = telling;
  const id = stableId("project", project.key);
  const owner = staffOf(project.owner);
  const begunAt = calendar.moment(project.begun, "10:20");
  await addRows(writer, "project", [
    {
      id,
      name: project.name,
      purpose: project.purpose,
      owner_id: owner.id,
      created_by: owner.id,
      created_at: begunAt,
    },
  ]);
  for (const key of project.engagements)
    await changeRow(writer, "engagement", engagementIdOf(key), { project_id: id });
  await addRows(
    writer,
    "phase_plan",
    project.plan.map((plan) => ({
      ...planned(telling, plan),
      project_id: id,
      changed_by: owner.id,
      changed_at: begunAt,
    })),
  );
  ledger.tell(begunAt, staffActor(project.owner), {
    type: "project.begun",
    supplierId: null,
    subjectId: id,
    detail: { name: project.name },
  });
}

function planned({ calendar }: Telling, plan: PlanStory) {
  const criteria = (place: string, texts: readonly string[]) =>
    JSON.stringify(texts.map((text, at) => ({ id: `${place}-${at + 1}`, text })));
  return {
    phase: plan.phase,
    purpose: plan.purpose,
    recipients: plan.recipients,
    demands: JSON.stringify(plan.demands),
    entry: criteria("entry", plan.entry),
    exit: criteria("exit", plan.exit),
    begins_on: calendar.day(plan.begins),
    ends_on: calendar.day(plan.ends),
  };
}
