// Proposes an override of a decided tier.
import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { DateField, TextArea } from "#app/ui/text-field.tsx";
import { TierBadge } from "#app/ui/tier-badge.tsx";
import { proposeOverride } from "#app/use-cases/propose-override.server.ts";
import { findReviewedAssessment } from "#db/review.ts";
import { findTierDecision } from "#db/tier-decisions.ts";
import { TIERS } from "#scoring/facts.ts";
import { CURRENT_MODEL, findModel } from "#scoring/model/editions.ts";
import { latestOverrideEnd } from "#scoring/risk/effective-tier.ts";
import { OverrideForm, ReviewParams } from "./review.form.ts";
import { SETTLED } from "./settled-words.ts";

export const meta = () => [{ title: "Propose an override · Flowdown" }];

const Params = ReviewParams.extend({ decisionId: z.uuid() });

export const loader = forStaff(
  "tier.override",
  Params,
  async ({ reader, today }, { assessmentId, decisionId }) => {
    const assessment = await findReviewedAssessment(reader, assessmentId);
    const decision = assessment && (await findTierDecision(reader, assessmentId, decisionId));
    if (!assessment || !decision) throw notFound();
    return {
      back: `/review/${assessmentId}/decisions/${decisionId}`,
      supplierName: assessment.supplierName,
      tier: decision.tier,
      today,
      latest: latestOverrideEnd(findModel(decision.modelEdition) ?? CURRENT_MODEL, today),
    };
  },
);

export const action = staffChanges(
  "tier.override",
  Params,
  OverrideForm,
  async ({ context, refuse }, input, form) => {
    const done = await proposeOverride(context, { ...input, ...form });
    if (done.ok) return redirect(`/review/${input.assessmentId}/decisions/${input.decisionId}`);
    switch (done.reason) {
      case "unknown":
        throw notFound();
      case "same_tier":
        return refuse({
          tier: ["This is the decided tier. Choose another, or leave it as it is."],
        });
      case "past_day":
        return refuse({ expiresOn: ["This day has passed. Choose today or a later day."] });
      case "too_long":
        return refuse({ expiresOn: ["That is too far away. Choose an earlier day."] });
      case "waiting":
        return refuse({ "": ["A proposal waits already. It has to be settled first."] }, 409);
      case "superseded":
      case "inviter":
        return refuse({ "": [SETTLED[done.reason]] }, 409);
    }
  },
);

export default function ProposeOverride() {
  const { back, supplierName, tier, today, latest } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>()?.reply,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: OverrideForm }),
  });
  const asked = [fields.tier, fields.reason, fields.compensatingMeasure, fields.expiresOn];
  return (
    <div className="page page-narrow">
      <PageHead
        back={{ href: back, label: supplierName }}
        title="Propose an override"
        badges={<TierBadge tier={tier} />}
        lede="The score stays as it is. From the day another risk officer confirms until the last day, this tier counts instead."
      />
      <Form className="form" method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <ErrorSummary title="Nothing was proposed yet" errors={form.errors} fields={asked} />
        <RadioCards
          meta={fields.tier}
          label="Tier that shall count"
          choices={TIERS.filter((one) => one !== tier).map((one) => ({
            value: one,
            label: <TierBadge tier={one} />,
          }))}
        />
        <TextArea
          meta={fields.reason}
          label="Reason"
          hint="An auditor reads this years from now."
        />
        <TextArea
          meta={fields.compensatingMeasure}
          label="What is done instead"
          optional="optional"
          hint="The measure that makes up for what is missing."
        />
        <DateField
          meta={fields.expiresOn}
          label="Last day"
          hint={`At most until ${formatDay(latest)}. Afterwards the decided tier counts again by itself.`}
          min={today}
          max={latest}
        />
        <div className="form-actions">
          <SubmitButton>Propose</SubmitButton>
          <LinkButton quiet href={back}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
