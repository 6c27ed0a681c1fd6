// The plan of one phase for every engagement of a project that has none of its own.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PlanForm } from "#app/screens/phases/plan.form.ts";
import { typedPlan } from "#app/screens/phases/typed-plan.ts";
import { PlanPage } from "#app/screens/phases/plan-page.tsx";
import { PLAN_CHOICES, planFrom } from "#app/use-cases/parts/phase-demands.ts";
import { planPhase } from "#app/use-cases/plan-phase.server.ts";
import { listOwnPlans } from "#db/phase-plans.ts";
import { findProject } from "#db/projects.ts";
import { PHASES } from "#scoring/facts.ts";

export const meta = () => [{ title: "Plan a phase · Flowdown" }];

const Params = z.object({ projectId: z.uuid(), phase: z.enum(PHASES) });

export const loader = forStaff(
  "phase.propose",
  Params,
  async ({ reader }, { projectId, phase }) => {
    const project = await findProject(reader, projectId);
    if (!project) throw notFound();
    const plan = (await listOwnPlans(reader, { projectId })).find((one) => one.phase === phase);
    return {
      projectId,
      phase,
      title: project.name,
      values: plan && typedPlan(plan),
      choices: PLAN_CHOICES,
    };
  },
);

export const action = staffChanges(
  "phase.propose",
  Params,
  PlanForm,
  async ({ context }, { projectId, phase }, form) => {
    const outcome = await planPhase(context, { projectId }, planFrom(form, phase));
    if (!outcome.ok) throw notFound();
    return redirect(`/projects/${projectId}?done=planned`);
  },
);

export default function Plan() {
  const { projectId, phase, title, values, choices } = useLoaderData<typeof loader>();
  return (
    <PlanPage
      phase={phase}
      values={values}
      last={useActionData<typeof action>()?.reply}
      choices={choices}
      back={{ href: `/projects/${projectId}`, label: title }}
    />
  );
}
