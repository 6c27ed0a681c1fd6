// Makes a fresh link to an engagement and queues the mail that carries it; older links end first.
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import type { Writer } from "#db/connection.ts";
import { revokeInvitations } from "#db/invited-work.ts";
import { queueMail } from "#db/outbox.ts";
import { INVITATION_DAYS, invitationMail, type MailMatter } from "./invitation-mail.server.ts";

export interface LinkOrder extends Omit<MailMatter, "secret" | "contact"> {
  readonly engagementId: string;
  readonly supplierId: string;
  readonly contact: MailMatter["contact"] & { readonly id: string; readonly email: string };
  /** The assessment the link leads to; the engagement when none is asked. */
  readonly subjectId: string;
  readonly staffId: string;
  readonly now: Date;
}

const DAY_MS = 86_400_000;

/** Revokes, issues, mails: all in the writer's transaction. Returns how many older links ended. */
export async function issueLink(writer: Writer, order: LinkOrder): Promise<number> {
  const ended = await revokeInvitations(writer, order.engagementId);
  const secret = newSecret();
  await addAccessToken(writer, {
    purpose: "supplier_invitation",
    hash: hashSecret(secret),
    expiresAt: new Date(order.now.getTime() + INVITATION_DAYS * DAY_MS),
    supplierId: order.supplierId,
    contactId: order.contact.id,
    subjectId: order.subjectId,
    createdBy: order.staffId,
  });
  await queueMail(writer, {
    template: order.kind === "reminder" ? "supplier_reminder" : "supplier_invitation",
    to: { name: order.contact.name, address: order.contact.email },
    ...invitationMail({ ...order, secret }),
    supplierId: order.supplierId,
    subjectId: order.subjectId,
  });
  return ended;
}
