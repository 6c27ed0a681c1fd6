// Sends a mail again that failed, or that waited for a mail server.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { requeueMail } from "#db/mail-list.ts";
import { inTransaction } from "#db/transaction.ts";

/** `sent` when there is nothing left to send: the mail left, or is on its way. */
export async function resendMail(
  context: StaffContext<"outbox.read">,
  mailId: string,
): Promise<{ ok: true } | { ok: false; reason: "sent" }> {
  return inTransaction(context, async (writer) => {
    if (!(await requeueMail(writer, mailId))) return { ok: false, reason: "sent" };
    await recordEvent(writer, context.scope.actor, {
      type: "mail.resent",
      supplierId: null,
      subjectId: mailId,
      detail: {},
    });
    return { ok: true };
  });
}
