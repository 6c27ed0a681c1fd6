// Who is written to about evidence.
import type { Reader } from "./connection.ts";
import { listRiskOfficers } from "./staff-address.ts";

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
export async function listEvidenceOfficers(reader: Reader, preferredId: string | null) {
  const officers = await listRiskOfficers(reader);
  const preferred = officers.filter((officer) => officer.id === preferredId);
  return preferred.length > 0 ? preferred : officers;
}
