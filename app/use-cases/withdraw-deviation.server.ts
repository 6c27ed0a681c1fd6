// Takes back a proposed deviation, or ends an accepted one before its day. What rested on it shuts at once.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findDeviation } from "#db/deviation-list.ts";
import { withdrawDeviation as withdraw } from "#db/deviations.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** Anybody who may propose one may end one: it only makes things stricter. */
export async function withdrawDeviation(
  context: StaffContext<"deviation.propose">,
  deviationId: string,
  reason: string,
) {
  return refusable<"missing" | "settled", { agreementId: string }>((refuse) =>
    inTransaction(context, async (writer) => {
      const deviation = (await findDeviation(writer, deviationId)) ?? refuse("missing");
      if (!(await withdraw(writer, deviationId, context.staff.id, reason))) refuse("settled");
      await recordEvent(writer, context.scope.actor, {
        type: "deviation.withdrawn",
        supplierId: deviation.supplierId,
        subjectId: deviationId,
        detail: { agreement: deviation.reference, term: deviation.term, reason },
      });
      return { agreementId: deviation.agreementId };
    }),
  );
}
