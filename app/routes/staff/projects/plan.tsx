// The plan of one phase for every engagement of a project that has none of its own.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { typedPlan } from "#app/screens/phases/plan-form.ts";
import { PlanPage } from "#app/screens/phases/plan-page.tsx";
import { CONTROL_CHOICES, EVIDENCE_CHOICES, planFrom } from "#app/use-cases/parts/phase-demands.ts";
import { planPhase } from "#app/use-cases/plan-phase.server.ts";
import { listOwnPlans } from "#db/phase-plans.ts";
import { findProject } from "#db/projects.ts";
import { PHASES } from "#scoring/facts.ts";
import { PlanForm } from "#app/routes/staff/phases/phase.form.ts";

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
      controls: CONTROL_CHOICES.map(({ question, label }) => ({ value: question, label })),
      evidence: EVIDENCE_CHOICES,
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
  const { projectId, phase, title, values, controls, evidence } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    defaultValue: values,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: PlanForm }),
    shouldRevalidate: "onBlur",
  });
  return (
    <PlanPage
      phase={phase}
      form={form}
      fields={fields}
      choices={{ controls, evidence }}
      back={{ href: `/projects/${projectId}`, label: title }}
    />
  );
}
