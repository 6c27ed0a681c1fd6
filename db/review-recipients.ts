// Who hears from a review: the supplier's leads, and whoever submitted.
import type { Reader } from "./connection.ts";

/** The active lead contacts of an assessment's supplier, and the person who submitted it. */
export async function listReviewRecipients(reader: Reader, assessmentId: string) {
  return reader
    .selectFrom("assessment as a")
    .innerJoin("contact as c", "c.supplier_id", "a.supplier_id")
    .where("a.id", "=", assessmentId)
    .where("c.status", "=", "active")
    .where((eb) => eb.or([eb("c.kind", "=", "lead"), eb("c.id", "=", eb.ref("a.submitted_by"))]))
    .orderBy("c.created_at")
    .limit(10)
    .select(["c.id as contactId", "c.name as name", "c.email as email", "c.language as language"])
    .execute();
}
