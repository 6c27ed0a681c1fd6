// Proposes to accept one weaker clause for a while. Nothing changes until another person confirms, and the verdict never does.
import type { StaffContext } from "#app/access/context.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { addDeviation, listOpenClauses } from "#db/deviations.ts";
import { inTransaction } from "#db/transaction.ts";
import { lastDeviationDay } from "#scoring/chain/deviation.ts";
import { refusable } from "./parts/refusable.ts";
import { tellSecondPeople } from "./parts/tell-second-people.server.ts";

export interface DeviationWish {
  readonly agreementId: string;
  readonly term: string;
  readonly reason: string;
  readonly compensatingMeasure: string;
  readonly expiresOn: string;
}

type Reason = "missing" | "no_gap" | "past_day" | "too_long" | "waiting";

/** `no_gap`: the clause holds, or was never compared. `waiting`: a proposal for this clause waits already. */
export async function proposeDeviation(
  context: StaffContext<"deviation.propose">,
  wish: DeviationWish,
) {
  return refusable<Reason, { deviationId: string }>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const agreement = (await findAgreement(writer, wish.agreementId)) ?? refuse("missing");
      const { supplierId, headId } = agreement;
      if (!supplierId || !headId) return refuse("missing");
      const gaps = await listOpenClauses(writer, wish.agreementId, headId);
      const gap = gaps.find(({ term }) => term === wish.term) ?? refuse("no_gap");
      if (wish.expiresOn < today) refuse("past_day");
      if (wish.expiresOn > lastDeviationDay(today)) refuse("too_long");
      const deviationId =
        (await addDeviation(writer, {
          ...gap,
          agreementId: wish.agreementId,
          parentId: headId,
          supplierId,
          reason: wish.reason,
          compensatingMeasure: wish.compensatingMeasure,
          expiresOn: wish.expiresOn,
          proposedBy: context.staff.id,
        })) ?? refuse("waiting");
      await recordEvent(writer, context.scope.actor, {
        type: "deviation.proposed",
        supplierId,
        subjectId: deviationId,
        detail: {
          agreement: agreement.reference,
          term: wish.term,
          verdict: gap.verdict,
          expiresOn: wish.expiresOn,
          reason: wish.reason,
          measure: wish.compensatingMeasure,
        },
      });
      await tellSecondPeople(writer, context.portal, { kind: "deviation", id: deviationId });
      return { deviationId };
    }),
  );
}
