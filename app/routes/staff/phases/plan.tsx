// The plan of one phase of an engagement; begins with that of its project where it has none of its own.
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
import { findEngagement } from "#db/engagements.ts";
import { listPlans } from "#db/phases.ts";
import { PHASES } from "#scoring/facts.ts";

export const meta = () => [{ title: "Plan a phase · Flowdown" }];

const Params = z.object({ engagementId: z.uuid(), phase: z.enum(PHASES) });

export const loader = forStaff(
  "phase.propose",
  Params,
  async ({ reader }, { engagementId, phase }) => {
    const engagement = await findEngagement(reader, engagementId);
    if (!engagement) throw notFound();
    const plan = (await listPlans(reader, engagementId)).find((one) => one.phase === phase);
    return {
      engagementId,
      phase,
      title: engagement.title,
      inherited: plan?.inherited ?? false,
      values: plan && typedPlan(plan),
      choices: PLAN_CHOICES,
    };
  },
);

export const action = staffChanges(
  "phase.propose",
  Params,
  PlanForm,
  async ({ context }, { engagementId, phase }, form) => {
    const outcome = await planPhase(context, { engagementId }, planFrom(form, phase));
    if (!outcome.ok) throw notFound();
    return redirect(`/engagements/${engagementId}/phases?done=planned#${phase}`);
  },
);

export default function Plan() {
  const { engagementId, phase, title, values, choices, inherited } = useLoaderData<typeof loader>();
  return (
    <PlanPage
      phase={phase}
      values={values}
      last={useActionData<typeof action>()?.reply}
      choices={choices}
      back={{ href: `/engagements/${engagementId}/phases`, label: title }}
      notice={
        inherited
          ? "This phase follows the plan of its project so far. What you keep here holds for this engagement only."
          : undefined
      }
    />
  );
}
