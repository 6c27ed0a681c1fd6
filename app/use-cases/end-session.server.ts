// Ends the session somebody signs out of.
import type { OpenContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { endSessionByToken, findSessionHolder } from "#db/sign-in.ts";
import { inTransaction } from "#db/transaction.ts";

/** Deletes the session of this token and says so in the record; a token that opens nothing changes nothing. */
export async function endSession(
  context: OpenContext<"sign_in">,
  token: string,
): Promise<{ ok: true }> {
  return inTransaction(context, async (writer) => {
    const holder = await findSessionHolder(writer, token);
    if ((await endSessionByToken(writer, token)) && holder)
      await recordEvent(
        writer,
        { kind: holder.kind, id: holder.id, name: holder.name },
        {
          type: "session.ended",
          supplierId: holder.supplierId,
          subjectId: holder.id,
          detail: { why: "signed out" },
        },
      );
    return { ok: true };
  });
}
