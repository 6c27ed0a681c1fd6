// Takes away a second factor that was lost with its phone; the next sign-in leads to setting up a new one.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endSessionsOf, removeSecondFactor } from "#db/credentials.ts";
import { findStaffMember } from "#db/people.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** Ends the person's sessions too. `self`: one's own is a matter for another administrator. */
export async function resetSecondFactor(context: StaffContext<"people.manage">, staffId: string) {
  return refusable<"unknown" | "self", object>((refuse) =>
    inTransaction(context, async (writer) => {
      const person = await findStaffMember(writer, staffId);
      if (!person?.authUserId) return refuse("unknown");
      if (staffId === context.staff.id) refuse("self");
      const had = await removeSecondFactor(writer, person.authUserId);
      const sessions = await endSessionsOf(writer, person.authUserId);
      await recordEvent(writer, context.scope.actor, {
        type: "staff.second_factor_reset",
        supplierId: null,
        subjectId: staffId,
        detail: { had, sessionsEnded: sessions },
      });
      return {};
    }),
  );
}
