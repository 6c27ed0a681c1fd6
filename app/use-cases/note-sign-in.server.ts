// Records that somebody signed in, and takes the session back when it must not stand.
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret } from "#app/access/cookies.server.ts";
import { recordEvent } from "#db/audit.ts";
import { claimCode, endSessionByToken, findSessionHolder } from "#db/sign-in.ts";
import { inTransaction } from "#db/transaction.ts";

export interface FreshSession {
  readonly token: string;
  readonly method: "password" | "totp" | "recovery_code" | "passkey" | "demo_link";
  /** The authenticator's code that was accepted: it opens nothing again. */
  readonly code?: string;
}

/**
 * Writes "session.started" for a session that better-auth just made. Until this returns ok its cookie must not leave
 * the portal: `nobody` (disabled meanwhile) and `code_used` (seen before) end the session here.
 */
export async function noteSignIn(
  context: OpenContext<"sign_in"> | OpenContext<"first_run"> | OpenContext<"join">,
  { token, method, code }: FreshSession,
): Promise<{ ok: true } | { ok: false; reason: "nobody" | "code_used" }> {
  return inTransaction(context, async (writer) => {
    const holder = await findSessionHolder(writer, token);
    const fresh =
      !holder || code === undefined
        ? true
        : await claimCode(writer, holder.authUserId, hashSecret(code));
    if (!holder || !fresh) {
      await endSessionByToken(writer, token);
      return { ok: false, reason: holder ? "code_used" : "nobody" };
    }
    await recordEvent(
      writer,
      { kind: holder.kind, id: holder.id, name: holder.name },
      {
        type: "session.started",
        supplierId: holder.supplierId,
        subjectId: holder.id,
        detail: { method, address: context.address, agent: context.userAgent },
      },
    );
    return { ok: true };
  });
}
