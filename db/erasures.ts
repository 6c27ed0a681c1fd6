// Cryptographic erasure: proposed by one person, carried out by another; what was destroyed stays named by its hashes.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export const ERASURE_CAUSES = ["ended", "retention", "demanded", "returning"] as const;
export type ErasureCause = (typeof ERASURE_CAUSES)[number];

/** What stands in the way, as the database says it. */
export type Obstacle = "hold" | "active" | "granted" | "lines" | "nothing";

/** The thing that is erased: a supplier's files, or an item's file. */
export interface ErasureTarget {
  readonly supplierId: string | null;
  readonly materialId: string | null;
}

export interface Erasure extends ErasureTarget {
  readonly id: string;
  readonly name: string;
  readonly cause: ErasureCause;
  readonly reason: string;
  readonly state: "proposed" | "done" | "withdrawn";
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposerRoles: readonly string[];
  readonly proposedAt: Date;
  readonly settledBy: string | null;
  readonly settlerRoles: readonly string[] | null;
  readonly settledAt: Date | null;
  readonly files: number | null;
  readonly bytes: number | null;
}

const ERASURE = sql`x.id, x.supplier_id as "supplierId", x.material_id as "materialId",
  coalesce(s.legal_name, m.reference) as name, x.cause, x.reason, x.state, x.proposed_by as "proposedById",
  p.name as "proposedBy", p.roles as "proposerRoles", x.proposed_at as "proposedAt", q.name as "settledBy",
  q.roles as "settlerRoles", x.settled_at as "settledAt", x.files, x.bytes
  from erasure x join staff_member p on p.id = x.proposed_by left join staff_member q on q.id = x.settled_by
    left join supplier s on s.id = x.supplier_id left join material m on m.id = x.material_id`;

/** The newest erasures: those that wait first. */
export async function listErasures(reader: Reader): Promise<Erasure[]> {
  const { rows } =
    await sql<Erasure>`select ${ERASURE} order by (x.state <> 'proposed'), x.proposed_at desc, x.id limit 200`.execute(
      reader,
    );
  return rows;
}

/** One erasure; undefined when there is none. */
export async function findErasure(reader: Reader, id: string): Promise<Erasure | undefined> {
  const { rows } = await sql<Erasure>`select ${ERASURE} where x.id = ${id}::uuid`.execute(reader);
  return rows[0];
}

/** The name of what is to be erased, as it has to be typed; undefined when there is no such thing. */
export async function findErasable(
  reader: Reader,
  of: ErasureTarget,
): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{
    name: string;
  }>`select legal_name as name from supplier where id = ${of.supplierId}::uuid
    union all select reference from material where id = ${of.materialId}::uuid`.execute(reader);
  return rows[0];
}

/** What may be chosen. */
export async function listErasable(reader: Reader) {
  const { rows } = await sql<{
    kind: "supplier" | "material";
    id: string;
    name: string;
    files: number;
    bytes: number;
  }>`select kind, id, name, files, bytes from erasable()`.execute(reader);
  return rows;
}

/** What stands in the way at this moment; nothing when it may go ahead. */
export async function listObstacles(
  reader: Reader,
  of: ErasureTarget,
  cause: ErasureCause,
): Promise<Obstacle[]> {
  const { rows } = await sql<{
    found: Obstacle[];
  }>`select erasure_obstacles(${of.supplierId}::uuid, ${of.materialId}::uuid, ${cause}) as found`.execute(
    reader,
  );
  return rows[0]?.found ?? [];
}

export interface ErasedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: string;
}

/** The files that would become unreadable. */
export async function listInventory(reader: Reader, of: ErasureTarget): Promise<ErasedFile[]> {
  const { rows } =
    await sql<ErasedFile>`select sha256, bytes, kind from erasure_inventory(${of.supplierId}::uuid, ${of.materialId}::uuid)`.execute(
      reader,
    );
  return rows;
}

/** Proposes an erasure. Undefined when one waits already. */
export async function addErasure(
  writer: Writer,
  wish: ErasureTarget & {
    readonly cause: ErasureCause;
    readonly reason: string;
    readonly by: string;
  },
): Promise<string | undefined> {
  const row = await writer
    .insertInto("erasure")
    .values({
      supplier_id: wish.supplierId,
      material_id: wish.materialId,
      cause: wish.cause,
      reason: wish.reason,
      proposed_by: wish.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Takes a proposal back. False when it was settled meanwhile. */
export async function withdrawErasure(writer: Writer, id: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("erasure")
    .set({ state: "withdrawn", settled_by: by, settled_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "=", "proposed")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type ErasureRefusal = Obstacle | "state" | "same" | "roles";

/** Destroys the key in this transaction: once, by the second person, if nothing stands in the way. */
export async function carryOutErasure(writer: Writer, id: string, by: string) {
  const { rows } = await sql<{
    refused: ErasureRefusal | null;
    inventory: ErasedFile[] | null;
    keyHash: string | null;
  }>`select refused, inventory, key_hash as "keyHash" from carry_out_erasure(${id}::uuid, ${by}::uuid)`.execute(
    writer,
  );
  const [row] = rows;
  if (!row) throw new Error("the database said nothing of the erasure");
  return row;
}
