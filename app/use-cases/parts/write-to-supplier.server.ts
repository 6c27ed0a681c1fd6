// Queues the mail about one piece of evidence to whoever is to read it, each in their own language.
import { evidenceLetter, type EvidenceNews } from "#app/emails/evidence-letter.ts";
import type { Portal } from "#app/portal.server.ts";
import type { Writer } from "#db/connection.ts";
import { listEvidenceReaders } from "#db/evidence-readers.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import { kindOf } from "./find-upload-place.server.ts";
import { mailAsker } from "./mail-asker.ts";

/** What happened to which document of whom. */
export interface EvidenceMail {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly kind: string;
  /** The contact who sent it; the supplier's leads when nobody did, or that person is gone. */
  readonly contactId: string | null;
  /** The page it leads to, from the root. */
  readonly path: string;
  readonly subjectId: string;
  readonly news: EvidenceNews;
}

/** Returns how many people were written to; nobody, when the supplier has no active contact. */
export async function writeToSupplier(
  writer: Writer,
  portal: Pick<Portal, "config">,
  mail: EvidenceMail,
): Promise<number> {
  const origin = portal.config.FLOWDOWN_URL;
  const asker = mailAsker(await readSettings(writer));
  const readers = await listEvidenceReaders(writer, mail.supplierId, mail.contactId);
  for (const reader of readers)
    await queueMail(writer, {
      ...evidenceLetter({
        news: mail.news,
        locale: reader.language,
        name: reader.name,
        supplierName: mail.supplierName,
        kind: kindOf(mail.kind),
        href: origin + mail.path,
        asker,
        origin,
      }),
      template: `evidence_${mail.news.about}`,
      to: { name: reader.name, address: reader.email },
      supplierId: mail.supplierId,
      subjectId: mail.subjectId,
    });
  return readers.length;
}
