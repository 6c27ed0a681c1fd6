// Emergency access: asked for by one administrator, approved by another, for one person and one item, four hours at most.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { MarkRefusal } from "./mark-trials.ts";
import type { OpenedContent } from "./copies.ts";

/** Hours an emergency access lasts; the database allows no more. */
export const BREAK_GLASS_HOURS = 4;

export interface BreakGlassRow {
  readonly id: string;
  readonly materialId: string;
  readonly reference: string;
  readonly title: string;
  readonly staffId: string;
  readonly reader: string;
  readonly reason: string;
  readonly requestedById: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly approvedBy: string | null;
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  /** Why its PDF cannot carry the reader's name; null while nothing of the kind was found. */
  readonly notMarked: MarkRefusal | null;
  readonly unmarkedAskedById: string | null;
  readonly unmarkedAskedBy: string | null;
  readonly unmarkedReason: string;
  readonly unmarkedApprovedBy: string | null;
  readonly state: "asked" | "running" | "over" | "lapsed";
}

/** The newest emergency accesses. */
export async function listBreakGlass(reader: Reader): Promise<BreakGlassRow[]> {
  const { rows } =
    await sql<BreakGlassRow>`select b.id, b.material_id as "materialId", m.reference, m.title,
      b.staff_id as "staffId", r.name as reader, b.reason, b.requested_by as "requestedById", q.name as "requestedBy",
      b.requested_at as "requestedAt", a.name as "approvedBy", b.ends_at as "endsAt", b.ended_at as "endedAt",
      b.not_marked as "notMarked", b.unmarked_asked_by as "unmarkedAskedById", ua.name as "unmarkedAskedBy",
      b.unmarked_reason as "unmarkedReason", ub.name as "unmarkedApprovedBy",
      case when b.approved_by is null and (b.ended_at is not null or b.requested_at < now() - interval '24 hours') then 'lapsed'
        when b.approved_by is null then 'asked'
        when b.ended_at is null and b.ends_at > now() then 'running' else 'over' end as state
    from break_glass b join material m on m.id = b.material_id join staff_member r on r.id = b.staff_id
      join staff_member q on q.id = b.requested_by left join staff_member a on a.id = b.approved_by
      left join staff_member ua on ua.id = b.unmarked_asked_by left join staff_member ub on ub.id = b.unmarked_approved_by
    order by b.requested_at desc, b.id limit 100`.execute(reader);
  return rows;
}

/** What the red banner on every staff page says: who may read what until when. Usually nothing. */
export async function listRunningBreakGlass(reader: Reader) {
  const { rows } = await sql<{
    id: string;
    staffId: string;
    reader: string;
    reference: string;
    endsAt: Date;
    notMarked: MarkRefusal | null;
  }>`select b.id, b.staff_id as "staffId", r.name as reader, m.reference, b.ends_at as "endsAt",
      case when b.unmarked_approved_by is null then b.not_marked end as "notMarked"
    from break_glass b join material m on m.id = b.material_id join staff_member r on r.id = b.staff_id
    where b.approved_at is not null and b.ended_at is null and b.ends_at > now() order by b.ends_at limit 5`.execute(
    reader,
  );
  return rows;
}

/** Asks for one. Its id. */
export async function askBreakGlass(
  writer: Writer,
  asked: { materialId: string; staffId: string; reason: string; requestedBy: string },
): Promise<string> {
  const { id } = await writer
    .insertInto("break_glass")
    .values({
      material_id: asked.materialId,
      staff_id: asked.staffId,
      reason: asked.reason,
      requested_by: asked.requestedBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Approves it, once, by somebody else; it runs from this moment. Undefined when that is not possible (any more). */
export async function approveBreakGlass(writer: Writer, id: string, by: string) {
  return writer
    .updateTable("break_glass")
    .set({
      approved_by: by,
      approved_at: sql`now()`,
      ends_at: sql`now() + make_interval(hours => ${BREAK_GLASS_HOURS})`,
    })
    .where("id", "=", id)
    .where("approved_by", "is", null)
    .where("ended_at", "is", null)
    .where("requested_by", "<>", by)
    .where("staff_id", "<>", by)
    .where(sql<boolean>`requested_at > now() - interval '24 hours'`)
    .returning(["material_id as materialId", "staff_id as staffId", "ends_at as endsAt", "reason"])
    .executeTakeFirst();
}

/** Ends it before its time. Undefined when it is over already. */
export async function endBreakGlass(writer: Writer, id: string, by: string) {
  return writer
    .updateTable("break_glass")
    .set({ ended_by: by, ended_at: sql`now()` })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where(sql<boolean>`(ends_at is null or ends_at > now())`)
    .returning(["material_id as materialId"])
    .executeTakeFirst();
}

/** The way to the bytes for this person, at this moment; undefined when there is none. */
export async function openByBreakGlass(
  reader: Reader,
  id: string,
  staffId: string,
): Promise<OpenedContent | undefined> {
  const { rows } =
    await sql<OpenedContent>`select o.material_id as "materialId", o.object_key as "objectKey", o.sha256,
      o.size_bytes as bytes, o.sniffed_type as type, o.original_name as name, o.wrapped_key as "wrappedKey"
    from open_by_break_glass(${id}::uuid, ${staffId}::uuid) o`.execute(reader);
  return rows[0];
}

/** Who is told: every active administrator and risk officer, the item's owner, and the person named. */
export async function listBreakGlassPeople(
  reader: Reader,
  of: { materialId: string; staffId: string },
) {
  return reader
    .selectFrom("staff_member as s")
    .where("s.status", "=", "active")
    .where((eb) =>
      eb.or([
        eb(sql`s.roles && array['administrator','risk_officer']`, "=", true),
        eb("s.id", "=", of.staffId),
        eb(
          "s.id",
          "in",
          eb.selectFrom("material").where("id", "=", of.materialId).select("owner_id"),
        ),
      ]),
    )
    .orderBy("s.name")
    .select(["s.id", "s.name", "s.email", "s.roles"])
    .execute();
}

/** Whether nobody else could approve what this administrator asks. */
export async function isOnlyAdministrator(reader: Reader, staffId: string): Promise<boolean> {
  const other = await reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .where("id", "<>", staffId)
    .where((eb) => eb(eb.val("administrator"), "=", eb.fn.any("roles")))
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

/** Whom and what an emergency access may be asked for. */
export async function listBreakGlassChoices(reader: Reader) {
  const people = await reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .orderBy("name")
    .select(["id", "name"])
    .execute();
  const items = await reader
    .selectFrom("material")
    .where("state", "=", "active")
    .orderBy("reference")
    .limit(500)
    .select(["id", "reference"])
    .execute();
  return { people, items };
}
