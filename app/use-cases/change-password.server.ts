// Changes one's own password; every other session of the person ends.
import type { StaffContext } from "#app/access/context.ts";
import { hashPassword, passwordFits } from "#app/access/passwords.server.ts";
import { recordEvent } from "#db/audit.ts";
import { endSessionsOf, findPasswordHash, replacePassword } from "#db/credentials.ts";
import { revokeStaffLinks } from "#db/staff-changes.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";

/** `wrong` when the present password does not fit, or was changed at the same moment. */
export async function changePassword(
  context: StaffContext<"account.own">,
  { present, chosen }: { present: string; chosen: string },
) {
  const { portal, staff } = context;
  const before = await findPasswordHash(portal.database, staff.authUserId);
  if (!(await passwordFits(portal, present, before)))
    return { ok: false, reason: "wrong" } as const;
  const after = await hashPassword(portal, chosen);
  return refusable<"wrong", { ended: number }>((refuse) =>
    inTransaction(context, async (writer) => {
      if (!(await replacePassword(writer, staff.authUserId, { before, after }))) refuse("wrong");
      const ended = await endSessionsOf(writer, staff.authUserId, staff.sessionId);
      // a link sent before the change must not undo it
      await revokeStaffLinks(writer, staff.id);
      await recordEvent(writer, context.scope.actor, {
        type: "staff.password_changed",
        supplierId: null,
        subjectId: staff.id,
        detail: { sessionsEnded: ended },
      });
      return { ended };
    }),
  );
}
