// Legal holds: what must be kept, of whom, why, since when; placed at once, lifted by somebody else, never rewritten.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export type HoldScope = "supplier" | "engagement" | "material";

export interface Hold {
  readonly id: string;
  readonly scope: HoldScope;
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly engagementId: string | null;
  readonly engagement: string | null;
  readonly materialId: string | null;
  readonly item: string | null;
  /** What the matter is, in a line. */
  readonly covers: string;
  readonly reason: string;
  readonly setById: string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string;
  /** When whoever placed it asked that somebody lifts it, and why; null while nobody asked. */
  readonly releaseAskedAt: Date | null;
  readonly releaseReason: string | null;
}

const HOLD = sql`h.id, case when h.material_id is not null then 'material' when h.engagement_id is not null then 'engagement'
    else 'supplier' end as scope, h.supplier_id as "supplierId", s.legal_name as supplier, h.engagement_id as "engagementId",
  e.title as engagement, h.material_id as "materialId", m.reference || ' · ' || m.title as item, h.covers, h.reason,
  h.set_by as "setById", a.name as "setBy", h.set_at as "setAt", l.name as "liftedBy", h.lifted_at as "liftedAt",
  h.lift_reason as "liftReason", k.asked_at as "releaseAskedAt", k.reason as "releaseReason"
  from legal_hold h left join hold_release_ask k on k.hold_id = h.id join staff_member a on a.id = h.set_by left join staff_member l on l.id = h.lifted_by
    left join supplier s on s.id = h.supplier_id left join engagement e on e.id = h.engagement_id
    left join material m on m.id = h.material_id`;

/** Holds, the newest first: those that stand, or those that were lifted. */
export async function listHolds(
  reader: Reader,
  wish: { readonly lifted: boolean; readonly q: string; readonly size: number },
): Promise<Hold[]> {
  const like = `%${wish.q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } =
    await sql<Hold>`select ${HOLD} where (h.lifted_at is not null) = ${wish.lifted}::boolean
      and (${wish.q} = '' or h.covers ilike ${like} or s.legal_name ilike ${like} or m.reference ilike ${like}
        or m.title ilike ${like}) order by h.set_at desc, h.id limit ${wish.size}`.execute(reader);
  return rows;
}

/** One hold; undefined when there is none. */
export async function findHold(reader: Reader, id: string): Promise<Hold | undefined> {
  const { rows } = await sql<Hold>`select ${HOLD} where h.id = ${id}::uuid`.execute(reader);
  return rows[0];
}

/** Holds that stand on a supplier; with an engagement only those that touch it or the items granted under it. */
export async function listHoldsOfSupplier(
  reader: Reader,
  supplierId: string,
  engagementId?: string,
): Promise<Hold[]> {
  const { rows } = await sql<Hold>`select ${HOLD} where h.lifted_at is null and (
      (h.supplier_id = ${supplierId}::uuid and (${engagementId ?? null}::uuid is null or h.engagement_id is null
        or h.engagement_id = ${engagementId ?? null}::uuid))
      or h.material_id in (select g.material_id from access_grant g where g.supplier_id = ${supplierId}::uuid
        and (${engagementId ?? null}::uuid is null or g.engagement_id = ${engagementId ?? null}::uuid)))
    order by h.set_at, h.id limit 20`.execute(reader);
  return rows;
}

/** Holds that keep an item: its own, and those on whoever was granted it. */
export async function listHoldsOfMaterial(reader: Reader, materialId: string): Promise<Hold[]> {
  const { rows } =
    await sql<Hold>`select ${HOLD} where h.lifted_at is null and (h.material_id = ${materialId}::uuid
      or exists (select from access_grant g where g.supplier_id = h.supplier_id and g.material_id = ${materialId}::uuid
        and (h.engagement_id is null or h.engagement_id = g.engagement_id)))
    order by h.set_at, h.id limit 20`.execute(reader);
  return rows;
}

export interface NewHold {
  readonly supplierId: string | null;
  readonly engagementId: string | null;
  readonly materialId: string | null;
  readonly covers: string;
  readonly reason: string;
  readonly setBy: string;
}

/** Places a hold. Its id. */
export async function addHold(writer: Writer, hold: NewHold): Promise<string> {
  const { id } = await writer
    .insertInto("legal_hold")
    .values({
      supplier_id: hold.supplierId,
      engagement_id: hold.engagementId,
      material_id: hold.materialId,
      covers: hold.covers,
      reason: hold.reason,
      set_by: hold.setBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Lifts a hold, once, by somebody else than who placed it. False when that is not possible (any more). */
export async function liftHold(
  writer: Writer,
  id: string,
  lift: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("legal_hold")
    .set({ lifted_by: lift.by, lifted_at: sql`now()`, lift_reason: lift.reason })
    .where("id", "=", id)
    .where("lifted_at", "is", null)
    .where("set_by", "<>", lift.by)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Asks that somebody else lifts a hold, once. False when that was asked before. */
export async function askRelease(
  writer: Writer,
  id: string,
  asked: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const row = await writer
    .insertInto("hold_release_ask")
    .values({ hold_id: id, asked_by: asked.by, reason: asked.reason })
    .onConflict((conflict) => conflict.doNothing())
    .returning("hold_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Since which day a supplier has to keep what it holds of an engagement and an item; null when it need not. */
export async function heldSince(
  reader: Reader,
  of: {
    readonly supplierId: string;
    readonly engagementId: string;
    readonly materialId: string | null;
  },
): Promise<string | null> {
  const { rows } = await sql<{
    since: string | null;
  }>`select held_since(${of.supplierId}::uuid, ${of.engagementId}::uuid, ${of.materialId}::uuid) as since`.execute(
    reader,
  );
  return rows[0]?.since ?? null;
}
