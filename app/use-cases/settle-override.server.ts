// Settles a proposed override: another person confirms or refuses it, or its proposer takes it back.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findLatestDecisionId } from "#db/tier-decisions.ts";
import { findOverride, settleOverride as settle } from "#db/tier-overrides.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

export interface Settlement {
  readonly assessmentId: string;
  readonly overrideId: string;
  readonly state: "confirmed" | "refused" | "withdrawn";
}

type Reason =
  "unknown" | "same_person" | "not_yours" | "settled" | "ended" | "superseded" | "inviter";

/**
 * Once, whatever happens at the same time. `same_person` when the proposer would settle it, `not_yours` when somebody
 * else would take it back, `ended` when its last day has passed, `superseded` when a newer decision counts.
 */
export async function settleOverride(context: StaffContext<"tier.override">, wish: Settlement) {
  return orRefusedBy({ FD001: "inviter" as const, "23514": "same_person" as const }, () =>
    refusable<Reason, { state: Settlement["state"] }>((refuse) =>
      inTransaction(context, async (writer, { today }) => {
        const override =
          (await findOverride(writer, wish.assessmentId, wish.overrideId)) ?? refuse("unknown");
        if (override.state !== "proposed") refuse("settled");
        const own = override.proposedById === context.staff.id;
        if (wish.state === "withdrawn" && !own) refuse("not_yours");
        if (wish.state !== "withdrawn" && own) refuse("same_person");
        if (wish.state === "confirmed") {
          if (override.expiresOn < today) refuse("ended");
          if ((await findLatestDecisionId(writer, override.engagementId)) !== override.decisionId)
            refuse("superseded");
        }
        if (!(await settle(writer, override.id, context.staff.id, wish.state))) refuse("settled");
        await recordEvent(writer, context.scope.actor, {
          type: `override.${wish.state}`,
          supplierId: override.supplierId,
          subjectId: override.id,
          detail: {
            decision: override.decisionId,
            decided: override.decidedTier,
            tier: override.tier,
            expiresOn: override.expiresOn,
            proposedBy: override.proposedBy,
          },
        });
        return { state: wish.state };
      }),
    ),
  );
}
