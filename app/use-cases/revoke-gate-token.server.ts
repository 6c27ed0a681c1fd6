// An administrator takes back a token of another system: its next call is refused.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { revokeGateToken as markRevoked } from "#db/gate-tokens.ts";
import { inTransaction } from "#db/transaction.ts";

/** Takes it back, once. */
export async function revokeGateToken(
  context: StaffContext<"systems.manage">,
  tokenId: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" }> {
  return inTransaction(context, async (writer) => {
    const name = await markRevoked(writer, tokenId, context.staff.id);
    if (name === undefined) return { ok: false, reason: "missing" };
    await recordEvent(writer, context.scope.actor, {
      type: "gate_token.revoked",
      supplierId: null,
      subjectId: tokenId,
      detail: { name },
    });
    return { ok: true };
  });
}
