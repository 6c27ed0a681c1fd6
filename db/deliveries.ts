// What a delivered mail says about the thing it asks for.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";

/** Notes on the assessment that its invitation reached the recipient's mail server. */
export async function noteDelivery(
  writer: Writer,
  mail: { template: string; subjectId: string | null },
): Promise<void> {
  if (mail.template !== "supplier_invitation" || !mail.subjectId) return;
  await writer
    .updateTable("assessment")
    .set({ delivered_at: sql`coalesce(delivered_at, now())` })
    .where("id", "=", mail.subjectId)
    .execute();
}
