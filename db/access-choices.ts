// What a request for access can be made of: one's own engagements, and items in use.
import { sql } from "kysely";
import type { Level, Phase } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";

/** The engagements a business owner may ask for: their own, open ones. */
export async function listEngagementsOfOwner(reader: Reader, ownerId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.business_owner_id", "=", ownerId)
    .where("e.state", "=", "open")
    .orderBy(sql`lower(s.legal_name)`)
    .orderBy("e.id")
    .limit(200)
    .select(["e.id", "e.title", "s.legal_name as supplierName"])
    .execute();
}

/** An engagement as a request sees it: whose it is, and until when its phases run. */
export async function findEngagementForAccess(reader: Reader, id: string) {
  const engagement = await reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.id", "=", id)
    .select([
      "e.id",
      "e.title",
      "e.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "e.business_owner_id as ownerId",
      "e.material_level as level",
      "e.state",
    ])
    .executeTakeFirst();
  if (!engagement) return undefined;
  const phases = await reader
    .selectFrom("engagement_phase")
    .where("engagement_id", "=", id)
    .orderBy("phase")
    .select(["phase", "closes_on as closesOn"])
    .execute();
  return { ...engagement, phases: phases as { phase: Phase; closesOn: string }[] };
}

/** An item as a request sees it. */
export async function findMaterialForAccess(reader: Reader, id: string) {
  const row = await reader
    .selectFrom("material")
    .where("id", "=", id)
    .where("state", "=", "active")
    .select(["id", "title", "reference", "level", "phase"])
    .executeTakeFirst();
  return row as
    { id: string; title: string; reference: string; level: Level; phase: Phase } | undefined;
}
