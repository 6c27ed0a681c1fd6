// Proposes a tier that departs from the decided one until a day. It changes no score, and nothing at all until another person confirms.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findLatestDecisionId, findTierDecision } from "#db/tier-decisions.ts";
import { addOverride } from "#db/tier-overrides.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Day } from "#scoring/day.ts";
import type { Tier } from "#scoring/facts.ts";
import { CURRENT_MODEL, findModel } from "#scoring/model/editions.ts";
import { latestOverrideEnd } from "#scoring/risk/effective-tier.ts";
import { refusable } from "./parts/refusable.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

export interface OverrideWish {
  readonly assessmentId: string;
  readonly decisionId: string;
  readonly tier: Tier;
  readonly reason: string;
  readonly compensatingMeasure: string;
  readonly expiresOn: Day;
}

type Reason =
  "unknown" | "superseded" | "same_tier" | "past_day" | "too_long" | "waiting" | "inviter";

/**
 * `superseded` when a newer decision counts; `same_tier` when nothing would differ; `too_long` past the model's limit;
 * `waiting` when a proposal for this decision waits already; `inviter` for whoever invited the supplier.
 */
export async function proposeOverride(context: StaffContext<"tier.override">, wish: OverrideWish) {
  return orRefusedBy({ FD001: "inviter" as const }, () =>
    refusable<Reason, { overrideId: string }>((refuse) =>
      inTransaction(context, async (writer, { today }) => {
        const decision =
          (await findTierDecision(writer, wish.assessmentId, wish.decisionId)) ?? refuse("unknown");
        if ((await findLatestDecisionId(writer, decision.engagementId)) !== decision.id)
          refuse("superseded");
        if (wish.tier === decision.tier) refuse("same_tier");
        if (wish.expiresOn < today) refuse("past_day");
        const model = findModel(decision.modelEdition) ?? CURRENT_MODEL;
        if (wish.expiresOn > latestOverrideEnd(model, today)) refuse("too_long");
        const { tier, reason, compensatingMeasure, expiresOn } = wish;
        const overrideId =
          (await addOverride(writer, {
            decisionId: decision.id,
            supplierId: decision.supplierId,
            proposedBy: context.staff.id,
            tier,
            reason,
            compensatingMeasure,
            expiresOn,
          })) ?? refuse("waiting");
        await recordEvent(writer, context.scope.actor, {
          type: "override.proposed",
          supplierId: decision.supplierId,
          subjectId: overrideId,
          detail: { decision: decision.id, decided: decision.tier, tier, expiresOn, reason },
        });
        return { overrideId };
      }),
    ),
  );
}
