// Hands one mail to the SMTP server, or keeps it for an administrator when none is configured.
import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Portal } from "#app/portal.server.ts";
import { noteDelivery } from "#db/deliveries.ts";
import { lockQueuedMail, markMailFailed, markMailKept, markMailSent } from "#db/outbox.ts";
import { inTransaction, SYSTEM } from "#db/transaction.ts";
import { attachAgreement } from "./attach-agreement.server.ts";

const Payload = z.object({ mailId: z.uuid() });

/** At least once: a crash between the server's yes and our note sends again under the same Message-ID. */
export async function sendMail(portal: Portal, payload: unknown): Promise<void> {
  const { mailId } = Payload.parse(payload);
  const { SMTP_URL, MAIL_FROM } = portal.config;
  const failure = await inTransaction(
    { database: portal.database, scope: SYSTEM },
    async (writer) => {
      const mail = await lockQueuedMail(writer, mailId);
      if (!mail) return undefined;
      if (!SMTP_URL) {
        await markMailKept(writer, mailId);
        return undefined;
      }
      try {
        const transport = createTransport({
          url: SMTP_URL,
          connectionTimeout: 10_000,
          socketTimeout: 20_000,
        });
        const sent = await transport.sendMail({
          messageId: `<${mailId}@${new URL(portal.config.FLOWDOWN_URL).hostname}>`,
          from: MAIL_FROM,
          to: { name: mail.toName, address: mail.toAddress },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          attachments: mail.attachedAgreement
            ? await attachAgreement(portal, writer, mail.attachedAgreement)
            : [],
        });
        await markMailSent(writer, mailId, sent.response);
        await noteDelivery(writer, mail);
        return undefined;
      } catch (error) {
        await markMailFailed(
          writer,
          mailId,
          error instanceof Error ? error.message : String(error),
        );
        return error;
      }
    },
  );
  // thrown after the note is committed: the queue tries again, later and later
  if (failure) throw failure;
}
