// Sends a fresh link to an address that belongs to a contact; whoever asks learns nothing about whether it does.
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { enteringScope } from "#app/access/entry-link.server.ts";
import { organisationAsker } from "#app/use-cases/parts/mail-asker.ts";
import { freshLinkMail } from "#app/emails/fresh-link.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { findOpenHandover, listContactsByEmail, revokeFreshLinks } from "#db/fresh-links.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { inReading, inTransaction, type Moment } from "#db/transaction.ts";

type Contact = Awaited<ReturnType<typeof listContactsByEmail>>[number];

const DAYS = 86_400_000;
const VALID_MS = 3 * DAYS;

/** Queues one mail for each supplier the address is a contact of. The answer is the same for an unknown address. */
export async function sendFreshLink(
  context: OpenContext<"enter.renew">,
  email: string,
): Promise<{ ok: true }> {
  const contacts = await inReading(context, (reader) => listContactsByEmail(reader, email));
  for (const contact of contacts) {
    const scope = enteringScope(contact.supplierId);
    await inTransaction({ database: context.database, scope }, (writer, moment) =>
      sendTo(context, writer, moment, contact),
    );
  }
  return { ok: true };
}

async function sendTo(
  context: OpenContext<"enter.renew">,
  writer: Writer,
  { now }: Moment,
  contact: Contact,
): Promise<void> {
  const { supplierId, contactId } = contact;
  const handedOver =
    contact.kind === "colleague" ? await findOpenHandover(writer, supplierId, contactId) : null;
  // a colleague whose sections were taken back has nothing to open
  if (contact.kind === "colleague" && !handedOver) return;
  await revokeFreshLinks(writer, supplierId, contactId);
  const secret = newSecret();
  const tokenId = await addAccessToken(writer, {
    purpose: handedOver ? "section_handover" : "contact_sign_in",
    hash: hashSecret(secret),
    expiresAt: new Date(now.getTime() + VALID_MS),
    supplierId,
    contactId,
    subjectId: handedOver?.assessmentId,
    section: handedOver?.section,
  });
  const settings = await readSettings(writer);
  const origin = context.portal.config.FLOWDOWN_URL;
  const mail = freshLinkMail({
    locale: contact.language,
    name: contact.name,
    supplierName: contact.supplierName,
    href: `${origin}/enter#${secret}`,
    asker: organisationAsker(settings),
    origin,
  });
  await queueMail(writer, {
    template: "fresh_link",
    to: { name: contact.name, address: contact.email },
    ...mail,
    supplierId,
    subjectId: tokenId,
  });
  await recordEvent(
    writer,
    { kind: "nobody", id: null, name: "somebody not signed in" },
    {
      type: "contact.link_requested",
      supplierId,
      subjectId: contactId,
      detail: { address: context.address },
    },
  );
}
