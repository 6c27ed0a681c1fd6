// Records a change of one's own second factor and ends every session that did not see it.
import type { StaffContext } from "#app/access/context.ts";
import { hashSecret } from "#app/access/cookies.server.ts";
import { recordEvent } from "#db/audit.ts";
import { endSessionsOf } from "#db/credentials.ts";
import { claimCode, findSessionIdByToken } from "#db/sign-in.ts";
import { inTransaction } from "#db/transaction.ts";

/** `token` is the session that goes on, when the change gave a new one. */
export async function noteSecondFactor(
  context: StaffContext<"account.own">,
  change: { what: "set_up" | "codes_renewed"; token?: string; code?: string },
): Promise<{ ok: true }> {
  const { staff } = context;
  return inTransaction(context, async (writer) => {
    const kept = change.token ? await findSessionIdByToken(writer, change.token) : staff.sessionId;
    // the code that proved the authenticator opens nothing afterwards
    if (change.code) await claimCode(writer, staff.authUserId, hashSecret(change.code));
    const ended = await endSessionsOf(writer, staff.authUserId, kept ?? staff.sessionId);
    await recordEvent(writer, context.scope.actor, {
      type: change.what === "set_up" ? "staff.second_factor_set" : "staff.recovery_codes_renewed",
      supplierId: null,
      subjectId: staff.id,
      detail: { sessionsEnded: ended },
    });
    return { ok: true };
  });
}
