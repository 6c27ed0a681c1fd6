// Mails a subcontractor the link under which it finds its joinder.
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import type { StaffPerson } from "#app/access/context.ts";
import { subcontractorInvitationMail } from "#app/emails/subcontractor-invitation.ts";
import type { Portal } from "#app/portal.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import type { Edge } from "#db/chain-edges.ts";
import { mailAsker } from "./mail-asker.ts";
import type { SentJoinder } from "./send-joinder.ts";
import type { Company } from "./subcontractor-company.ts";

const LINK_DAYS = 30;
const DAY_MS = 86_400_000;

/** Keeps the link and queues its mail, both with the writer of the consent. */
export async function inviteToJoin(
  { portal, staff }: { readonly portal: Portal; readonly staff: StaffPerson },
  writer: Writer,
  what: {
    readonly now: Date;
    readonly edge: Edge;
    readonly company: Extract<Company, { ok: true }>;
    readonly engagementId: string;
    readonly joinder: SentJoinder;
  },
): Promise<void> {
  const { edge, company } = what;
  const { contact, supplierId } = company;
  const secret = newSecret();
  await addAccessToken(writer, {
    purpose: "supplier_invitation",
    hash: hashSecret(secret),
    expiresAt: new Date(what.now.getTime() + LINK_DAYS * DAY_MS),
    supplierId,
    contactId: contact.id,
    // the page behind the link tells about the engagement before anything is used up
    subjectId: what.engagementId,
    createdBy: staff.id,
  });
  const origin = portal.config.FLOWDOWN_URL;
  await queueMail(writer, {
    template: "supplier_invitation",
    to: { name: contact.name, address: contact.email },
    ...subcontractorInvitationMail({
      locale: contact.language,
      name: contact.name,
      subName: edge.name,
      primeName: edge.primeName,
      task: edge.touches,
      href: `${origin}/enter#${secret}`,
      asker: mailAsker(await readSettings(writer), { name: staff.name, email: staff.email }),
      origin,
    }),
    supplierId,
    subjectId: what.joinder.id,
  });
}
