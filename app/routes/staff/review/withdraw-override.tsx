// Takes back an override that one proposed oneself.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { settleOverride } from "#app/use-cases/settle-override.server.ts";
import { findOverride } from "#db/tier-overrides.ts";
import { NoFields, OverrideParams } from "./review.form.ts";
import { afterSettling, toDecision } from "./settle-reply.server.ts";

export const loader = forStaff("assessment.read", OverrideParams, async ({ reader }, input) =>
  redirect(toDecision(await findOverride(reader, input.assessmentId, input.overrideId))),
);

export const action = staffChanges(
  "tier.override",
  OverrideParams,
  NoFields,
  async ({ context }, input) =>
    afterSettling(context, input, await settleOverride(context, { ...input, state: "withdrawn" })),
);
