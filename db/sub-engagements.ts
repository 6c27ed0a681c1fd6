// The engagement of a subcontractor: hangs below its prime's, takes owner and head agreement from there.
import { sql } from "kysely";
import type { Level, Exposure } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** What a subcontractor's engagement takes over from its prime's. */
export async function findPrimeEngagement(reader: Reader, engagementId: string) {
  return reader
    .selectFrom("engagement")
    .where("id", "=", engagementId)
    .select([
      "id",
      "state",
      "business_owner_id as businessOwnerId",
      "head_agreement_id as headId",
      "material_level as materialLevel",
      "access_mode as accessMode",
      "volume",
    ])
    .executeTakeFirst();
}

export type PrimeEngagement = NonNullable<Awaited<ReturnType<typeof findPrimeEngagement>>>;

/** Opens a subcontractor's engagement. Returns its id. */
export async function addSubEngagement(
  writer: Writer,
  prime: PrimeEngagement,
  sub: {
    readonly supplierId: string;
    readonly title: string;
    readonly touches: string;
    readonly country: string;
    readonly level: Level;
    readonly exposure: Exposure;
    readonly package: unknown;
    readonly dueOn: string;
    readonly createdBy: string;
  },
): Promise<string> {
  const { id } = await writer
    .insertInto("engagement")
    .values({
      supplier_id: sub.supplierId,
      title: sub.title,
      purpose: sub.touches,
      business_owner_id: prime.businessOwnerId,
      created_by: sub.createdBy,
      parent_engagement_id: prime.id,
      head_agreement_id: prime.headId,
      material_level: sub.level,
      access_mode: prime.accessMode,
      volume: prime.volume,
      subcontracting: "none",
      countries: [sub.country],
      exposure: sub.exposure,
      package: JSON.stringify(sub.package),
      due_on: sub.dueOn,
      state: "open",
      sent_at: sql`now()`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Closes a subcontractor's engagement when its edge of the chain ends. */
export async function closeSubEngagement(writer: Writer, id: string): Promise<void> {
  await writer
    .updateTable("engagement")
    .set({ state: "closed", closed_at: sql`now()` })
    .where("id", "=", id)
    .where("parent_engagement_id", "is not", null)
    .where("state", "=", "open")
    .execute();
}
