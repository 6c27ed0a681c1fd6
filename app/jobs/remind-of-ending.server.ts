// Tells supplier and risk officer that accepted evidence ends, in one transaction with the note that they were told.
import { evidenceEndingMail } from "#app/emails/evidence-ending.ts";
import type { Portal } from "#app/portal.server.ts";
import { kindOf } from "#app/use-cases/parts/find-upload-place.server.ts";
import { writeToSupplier } from "#app/use-cases/parts/write-to-supplier.server.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { listEvidenceOfficers } from "#db/evidence-readers.ts";
import { queueMail } from "#db/outbox.ts";
import { noteReminder, type EndingEvidence } from "#db/reminders.ts";
import { readSettings } from "#db/settings.ts";
import { SYSTEM } from "#db/transaction.ts";
import type { Reminder } from "#scoring/schedule/next-review.ts";

/** False when this reminder went out already. The risk officer who accepted it is told; all of them when that one left. */
export async function remindOfEnding(
  writer: Writer,
  { config }: Pick<Portal, "config">,
  subject: EndingEvidence,
  reminder: Reminder,
  today: string,
): Promise<boolean> {
  if (!(await noteReminder(writer, "evidence", subject, reminder.key))) return false;
  const { supplierId, supplierName, kind, dueOn: expiresOn } = subject;
  const news = { about: "ending", expiresOn, today } as const;
  const path = `/portal/evidence/${subject.id}`;
  const about = { supplierId, supplierName, kind, contactId: subject.contactId };
  await writeToSupplier(writer, { config }, { ...about, path, news, subjectId: subject.id });
  const { organisation } = await readSettings(writer);
  for (const officer of await listEvidenceOfficers(writer, subject.reviewerId))
    await queueMail(writer, {
      ...evidenceEndingMail({
        name: officer.name,
        supplierName,
        kind: kindOf(kind),
        expiresOn,
        today,
        organisation,
        href: `${config.FLOWDOWN_URL}/evidence/${subject.id}`,
        origin: config.FLOWDOWN_URL,
      }),
      template: "evidence_ending_staff",
      to: { name: officer.name, address: officer.address },
      supplierId,
      subjectId: subject.id,
    });
  await recordEvent(writer, SYSTEM.actor, {
    type: "evidence.reminded",
    supplierId,
    subjectId: subject.id,
    detail: { key: reminder.key, expiresOn },
  });
  return true;
}
