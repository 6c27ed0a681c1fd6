// Ends sessions of one's own: a browser left open somewhere, or all but this one.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endOneSession, endSessionsOf } from "#db/credentials.ts";
import { inTransaction } from "#db/transaction.ts";

/** `which` is a session's id, or "others". Somebody else's session is left alone and counts as none. */
export async function endOwnSessions(
  context: StaffContext<"account.own">,
  which: string,
): Promise<{ ok: true; ended: number }> {
  const { authUserId, sessionId, id } = context.staff;
  return inTransaction(context, async (writer) => {
    const ended =
      which === "others"
        ? await endSessionsOf(writer, authUserId, sessionId)
        : Number(await endOneSession(writer, authUserId, which));
    if (ended > 0)
      await recordEvent(writer, context.scope.actor, {
        type: "session.ended",
        supplierId: null,
        subjectId: id,
        detail: { why: "ended from another session", sessions: ended },
      });
    return { ok: true, ended };
  });
}
