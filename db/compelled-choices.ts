// The engagements under which a demand can be reported: those that gave, or may have given, material.
import type { Reader } from "./connection.ts";

/** A supplier's engagements that were ever open, the newest first. */
export async function listDemandChoices(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("engagement")
    .where("supplier_id", "=", supplierId)
    .where("state", "in", ["open", "closed"])
    .orderBy("created_at", "desc")
    .limit(200)
    .select(["id", "title"])
    .execute();
}

/** The same of all suppliers, by the supplier's name. */
export async function listAllDemandChoices(reader: Reader) {
  const rows = await reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.state", "in", ["open", "closed"])
    .orderBy("s.legal_name")
    .orderBy("e.created_at", "desc")
    .limit(2000)
    .select(["e.id", "e.title", "s.legal_name as supplier"])
    .execute();
  return rows.map(({ id, title, supplier }) => ({ id, title: `${supplier}: ${title}` }));
}
