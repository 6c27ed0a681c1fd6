// Finds which agreement a mail to a signatory is about, as long as it waits for the signature.
import type { Reader } from "./connection.ts";

/**
 * What waits for the supplier's signature and is meant by a mail's subject: this very agreement, else one of this
 * engagement, deed and joinder first. Undefined when nothing waits.
 */
export async function findAgreementToSign(
  reader: Reader,
  supplierId: string,
  subjectId: string,
): Promise<string | undefined> {
  const found = await reader
    .selectFrom("agreement")
    .where("supplier_id", "=", supplierId)
    .where((eb) => eb.or([eb("id", "=", subjectId), eb("engagement_id", "=", subjectId)]))
    .where("state", "=", "sent")
    .orderBy((eb) => eb("kind", "in", ["supplier_deed", "joinder"]), "desc")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(1)
    .select("id")
    .executeTakeFirst();
  return found?.id;
}

/** What waits for the supplier's signature beside deed and joinder, which their checklists know already; oldest first. */
export async function listPapersToSign(reader: Reader, supplierId: string, today: string) {
  return reader
    .selectFrom("agreement")
    .where("supplier_id", "=", supplierId)
    .where("kind", "in", ["nda", "scc_sheet", "export_acknowledgement"])
    .where("state", "=", "sent")
    .where((eb) => eb.or([eb("sign_by", "is", null), eb("sign_by", ">=", today)]))
    .orderBy("sent_at")
    .orderBy("id")
    .limit(20)
    .select(["id", "title", "sign_by as signBy"])
    .execute();
}
