// An administrator makes a token for another system: it is shown once, and only its hash is kept.
import type { StaffContext } from "#app/access/context.ts";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { TOKEN_START } from "#app/access/machine-door.server.ts";
import { recordEvent } from "#db/audit.ts";
import { addGateToken } from "#db/gate-tokens.ts";
import { inTransaction } from "#db/transaction.ts";

/** The token's text, for the one page that shows it. Of two with one name at once one is made. */
export async function makeGateToken(
  context: StaffContext<"systems.manage">,
  { name, days }: { readonly name: string; readonly days: number },
): Promise<{ ok: true; token: string } | { ok: false; reason: "taken" }> {
  const token = TOKEN_START + newSecret();
  return inTransaction(context, async (writer) => {
    const id = await addGateToken(writer, {
      name,
      days,
      hash: hashSecret(token),
      hint: token.slice(-4),
      createdBy: context.staff.id,
    });
    if (id === "taken") return { ok: false, reason: "taken" };
    await recordEvent(writer, context.scope.actor, {
      type: "gate_token.made",
      supplierId: null,
      subjectId: id,
      detail: { name, days, scope: "gate.read" },
    });
    return { ok: true, token };
  });
}
