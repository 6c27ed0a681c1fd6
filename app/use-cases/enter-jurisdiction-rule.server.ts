// Enters a row about countries: a new one, one that replaces an older row, or one that says the older row counts no more.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addRule, findRule, type NewRule } from "#db/jurisdictions.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

type Wish = Omit<NewRule, "checkedOn">;

/** `replaced`: somebody replaced or withdrew that row meanwhile. The older row stays as history. */
export async function enterJurisdictionRule(
  context: StaffContext<"jurisdiction.write">,
  wish: Wish,
) {
  return orRefusedBy({ FD011: "replaced" as const }, () =>
    refusable<"missing" | "replaced", { ruleId: string }>((refuse) =>
      inTransaction(context, async (writer, { today }) => {
        if (wish.replacesId && !(await findRule(writer, wish.replacesId))) refuse("missing");
        const rule = { ...wish, checkedOn: today };
        const ruleId = (await addRule(writer, rule, context.staff.id)) ?? refuse("replaced");
        await recordEvent(writer, context.scope.actor, {
          type: wish.withdrawn ? "jurisdiction_rule.withdrawn" : "jurisdiction_rule.entered",
          supplierId: null,
          subjectId: ruleId,
          detail: {
            kind: wish.kind,
            from: wish.from,
            to: wish.to,
            validFrom: wish.validFrom,
            validUntil: wish.validUntil,
            source: wish.source,
            evidence: [...wish.evidence],
            replaces: wish.replacesId,
          },
        });
        return { ruleId };
      }),
    ),
  );
}
