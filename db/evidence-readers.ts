// Who is written to about evidence.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** The contact who sent it while active, and every active lead; each person once. */
export async function listEvidenceReaders(
  reader: Reader,
  supplierId: string,
  contactId: string | null,
) {
  return reader
    .selectFrom("contact")
    .where("supplier_id", "=", supplierId)
    .where("status", "=", "active")
    .where((eb) =>
      eb.or([eb("kind", "=", "lead"), ...(contactId ? [eb("id", "=", contactId)] : [])]),
    )
    .orderBy("created_at")
    .limit(5)
    .select(["id", "name", "email", "language"])
    .execute();
}

/** The risk officer who accepted a piece of evidence while still one, else every active risk officer. */
export async function listRiskOfficers(reader: Reader, preferredId: string | null) {
  const officers = await reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .where(sql<boolean>`'risk_officer' = any (roles)`)
    .orderBy("created_at")
    .select(["id", "name", "email"])
    .execute();
  const preferred = officers.filter((officer) => officer.id === preferredId);
  return preferred.length > 0 ? preferred : officers;
}
