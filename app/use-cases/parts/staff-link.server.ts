// Makes and mails the link by which a member of staff chooses a password: one good link at a time, for seven days.
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { staffLink, type StaffLink } from "#app/emails/staff-link.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { revokeStaffLinks } from "#db/staff-changes.ts";

const LINK_DAYS = 7;

export interface LinkTo {
  readonly kind: StaffLink["kind"];
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  /** Roles in words. */
  readonly roles: string;
  readonly sender: { readonly id: string; readonly name: string; readonly email: string };
  readonly origin: string;
  readonly now: Date;
}

/** Ends older links, keeps the new one and queues its mail, all with the writer of the change. */
export async function sendStaffLink(writer: Writer, to: LinkTo): Promise<void> {
  const secret = newSecret();
  const expiresAt = new Date(to.now.getTime() + LINK_DAYS * 86_400_000);
  await revokeStaffLinks(writer, to.staffId);
  await addAccessToken(writer, {
    purpose: "staff_invitation",
    hash: hashSecret(secret),
    expiresAt,
    staffId: to.staffId,
    createdBy: to.sender.id,
  });
  const { organisation } = await readSettings(writer);
  const mail = staffLink({
    kind: to.kind,
    name: to.name,
    roles: to.roles,
    sender: to.sender.name,
    href: `${to.origin}/join#${secret}`,
    until: `${expiresAt.toISOString().slice(0, 16).replace("T", " ")} UTC`,
    asker: { organisation, name: to.sender.name, email: to.sender.email },
    origin: to.origin,
  });
  await queueMail(writer, {
    template: to.kind === "invitation" ? "staff_invitation" : "staff_new_password",
    to: { name: to.name, address: to.email },
    ...mail,
    supplierId: null,
    subjectId: to.staffId,
  });
}
