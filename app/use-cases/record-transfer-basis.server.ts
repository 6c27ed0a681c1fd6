// Puts on record on which basis material goes to a country under an engagement: dated, with an end, by a risk officer.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEngagement } from "#db/engagements.ts";
import { addBasis, listClauses, listWays, type NewBasis } from "#db/transfer-bases.ts";
import { inTransaction } from "#db/transaction.ts";
import { lastBasisDay, NEEDS_RULE } from "#scoring/obligations/jurisdictions/transfer-basis.ts";
import { refusable } from "./parts/refusable.ts";

type Wish = Omit<NewBasis, "supplierId" | "recordedBy">;

export type BasisRefusal =
  "missing" | "closed" | "past_day" | "too_long" | "no_rule" | "rule" | "agreement" | "forbidden";

/**
 * Nothing opens a way that a rule closes. A basis on a row of the register names a row that speaks about this very way; one
 * on clauses may name an agreement in force with this supplier, and then counts only while it binds.
 */
export async function recordTransferBasis(context: StaffContext<"jurisdiction.write">, wish: Wish) {
  return refusable<BasisRefusal, { basisId: string }>((refuse) =>
    inTransaction(context, async (writer, { today }) => {
      const engagement = (await findEngagement(writer, wish.engagementId)) ?? refuse("missing");
      if (!["draft", "open"].includes(engagement.state)) refuse("closed");
      if (wish.validUntil < today) refuse("past_day");
      if (wish.validUntil > lastBasisDay(wish.mechanism, today)) refuse("too_long");
      const way = (await listWays(writer, wish.engagementId)).find(
        ({ country, mark }) => country === wish.toCountry && mark === wish.overlay,
      );
      if (way?.state === "forbidden") refuse("forbidden");
      if (NEEDS_RULE.includes(wish.mechanism)) {
        if (wish.ruleId === null) refuse("no_rule");
        if (!way?.findings.some(({ ruleId }) => ruleId === wish.ruleId)) refuse("rule");
      }
      if (wish.agreementId !== null) {
        const known = await listClauses(writer, engagement.supplierId);
        if (!known.some(({ id }) => id === wish.agreementId)) refuse("agreement");
      }
      const { supplierId } = engagement;
      const recordedBy = context.staff.id;
      const basisId = await addBasis(writer, { ...wish, supplierId, recordedBy });
      await recordEvent(writer, context.scope.actor, {
        type: "transfer_basis.recorded",
        supplierId,
        subjectId: wish.engagementId,
        detail: {
          country: wish.toCountry,
          overlay: wish.overlay,
          mechanism: wish.mechanism,
          until: wish.validUntil,
          note: wish.note,
        },
      });
      return { basisId };
    }),
  );
}
