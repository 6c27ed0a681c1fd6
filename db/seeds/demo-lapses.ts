// Which grants of the story no longer hold, and what shut them.
import type { Reader } from "../connection.ts";

/** Grants that were not revoked, no longer hold, and of which that was not noted yet. */
export async function listLapsedGrants(reader: Reader, today: string) {
  const rows = await reader
    .selectFrom("access_grant as g")
    .innerJoin("material as m", "m.id", "g.material_id")
    .where("g.revoked_at", "is", null)
    .where("g.holds_until", "<", today)
    .where("g.suspension_noted_at", "is", null)
    .orderBy("g.holds_until")
    .orderBy("g.id")
    .select([
      "g.id",
      "g.supplier_id as supplierId",
      "g.material_id as materialId",
      "g.holds_until as heldUntil",
      "g.lapse_code as code",
      "m.reference",
    ])
    .select((eb) =>
      eb
        .selectFrom("subcontracting as c")
        .whereRef("c.engagement_id", "=", "g.engagement_id")
        .where("c.state", "=", "proposed")
        .select((one) => one.fn.max("c.proposed_at").as("at"))
        .as("namedAt"),
    )
    .execute();
  return rows.map((row) => ({ ...row, heldUntil: row.heldUntil ?? today, code: row.code ?? "" }));
}
