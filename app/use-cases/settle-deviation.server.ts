// Settles a proposed deviation: another person confirms or refuses it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { listOpenClauses, settleDeviation as settle } from "#db/deviations.ts";
import { findAgreement } from "#db/agreements.ts";
import { findDeviation, type Deviation } from "#db/deviation-list.ts";
import type { Reader } from "#db/connection.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

type Reason = "missing" | "same_person" | "settled" | "ended" | "no_gap";

/**
 * Once, whatever happens at the same time. `same_person`: whoever proposed it may not settle it. `ended`: its last day
 * has passed. `no_gap`: the clause was changed meanwhile, so that this would cover another gap.
 */
export async function settleDeviation(
  context: StaffContext<"deviation.confirm">,
  deviationId: string,
  state: "confirmed" | "refused",
) {
  const walls = { FD012: "settled" as const, "23514": "same_person" as const };
  return orRefusedBy(walls, () =>
    refusable<Reason, { agreementId: string }>((refuse) =>
      inTransaction(context, async (writer, { today }) => {
        const deviation = (await findDeviation(writer, deviationId)) ?? refuse("missing");
        if (deviation.state !== "proposed") refuse("settled");
        if (deviation.proposedById === context.staff.id) refuse("same_person");
        if (state === "confirmed") {
          if (deviation.expiresOn < today) refuse("ended");
          if (!(await isStillTheGap(writer, deviation))) refuse("no_gap");
        }
        if (!(await settle(writer, deviationId, state, context.staff.id))) refuse("settled");
        await recordEvent(writer, context.scope.actor, {
          type: `deviation.${state}`,
          supplierId: deviation.supplierId,
          subjectId: deviationId,
          detail: {
            agreement: deviation.reference,
            term: deviation.term,
            expiresOn: deviation.expiresOn,
            proposedBy: deviation.proposedBy,
          },
        });
        return { agreementId: deviation.agreementId };
      }),
    ),
  );
}

async function isStillTheGap(reader: Reader, deviation: Deviation): Promise<boolean> {
  const agreement = await findAgreement(reader, deviation.agreementId);
  if (!agreement?.headId) return false;
  const gaps = await listOpenClauses(reader, deviation.agreementId, agreement.headId);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return gaps.some(
    (gap) =>
      gap.term === deviation.term &&
      same(gap.owed, deviation.owed) &&
      same(gap.given, deviation.given),
  );
}
