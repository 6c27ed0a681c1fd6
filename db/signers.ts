// Whom a supplier's agreement is sent to: those who may sign, and those who did.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

/** Who could be asked for a signature: signatories first, then leads; each with whether an authority stands for them. */
export async function listSigners(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("contact")
    .where("supplier_id", "=", supplierId)
    .where("status", "=", "active")
    .where("kind", "in", ["signatory", "lead"])
    .orderBy((eb) => eb("kind", "=", "signatory"), "desc")
    .orderBy("created_at")
    .orderBy("id")
    .select(["id", "name", "email", "language", "kind"])
    .select(
      sql<boolean>`exists (select from signing_authority a where a.contact_id = contact.id
        and a.withdrawn_at is null and (a.valid_until is null or a.valid_until >= flowdown_today()))`.as(
        "authorised",
      ),
    )
    .execute();
}

/** Who signed an agreement and the supplier's leads: they get its copies. */
export async function findSignerContacts(reader: Reader, agreementId: string, supplierId: string) {
  return reader
    .selectFrom("contact as c")
    .where("c.supplier_id", "=", supplierId)
    .where("c.status", "=", "active")
    .where((eb) =>
      eb.or([
        eb("c.kind", "=", "lead"),
        eb.exists(
          eb
            .selectFrom("signature as s")
            .whereRef("s.contact_id", "=", "c.id")
            .where("s.agreement_id", "=", agreementId)
            .select("s.seq"),
        ),
      ]),
    )
    .orderBy("c.created_at")
    .orderBy("c.id")
    .limit(10)
    .select(["c.id", "c.name", "c.email", "c.language"])
    .execute();
}
