// An emergency access whose PDF cannot carry its reader's name: why not, and who decided to hand it out all the same.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { MarkRefusal } from "./mark-trials.ts";

/** Whether two administrators decided that exactly these bytes go out without marks. */
export async function mayGoUnmarked(reader: Reader, id: string, sha256: string): Promise<boolean> {
  const row = await reader
    .selectFrom("break_glass")
    .where("id", "=", id)
    .where("not_marked_sha256", "=", sha256)
    .where("unmarked_approved_by", "is not", null)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps why these bytes could not be marked, until somebody has asked to do without. True when it is news. */
export async function noteNotMarked(
  writer: Writer,
  id: string,
  found: { readonly why: MarkRefusal; readonly sha256: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("break_glass")
    .set({ not_marked: found.why, not_marked_sha256: found.sha256 })
    .where("id", "=", id)
    .where("unmarked_asked_by", "is", null)
    .where("not_marked_sha256", "is distinct from", found.sha256)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const RUNNING = sql<boolean>`approved_by is not null and ended_at is null and ends_at > now()`;

/** One administrator asks to hand it out without marks. False when there is nothing to ask, or somebody has asked. */
export async function askUnmarked(
  writer: Writer,
  id: string,
  asked: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("break_glass")
    .set({
      unmarked_asked_by: asked.by,
      unmarked_asked_at: sql`now()`,
      unmarked_reason: asked.reason,
    })
    .where("id", "=", id)
    .where("not_marked", "is not", null)
    .where("unmarked_asked_by", "is", null)
    .where("staff_id", "<>", asked.by)
    .where(RUNNING)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Another administrator agrees, once. What was decided; undefined when that is not possible (any more). */
export async function approveUnmarked(writer: Writer, id: string, by: string) {
  return writer
    .updateTable("break_glass")
    .set({ unmarked_approved_by: by, unmarked_approved_at: sql`now()` })
    .where("id", "=", id)
    .where("unmarked_asked_by", "<>", by)
    .where("unmarked_approved_by", "is", null)
    .where("staff_id", "<>", by)
    .where(RUNNING)
    .returning([
      "material_id as materialId",
      "staff_id as staffId",
      "not_marked as why",
      "not_marked_sha256 as sha256",
      "unmarked_asked_by as askedById",
      "unmarked_reason as reason",
      "ends_at as endsAt",
    ])
    .executeTakeFirst();
}

/** The names that a sealed decision gives. */
export async function namesOfUnmarked(
  reader: Reader,
  of: { readonly materialId: string; readonly staffId: string; readonly askedById: string },
) {
  const { rows } = await sql<{
    item: string;
    reader: string;
    askedBy: string;
  }>`select m.reference as item, r.name as reader, a.name as "askedBy" from material m
      join staff_member r on r.id = ${of.staffId}::uuid join staff_member a on a.id = ${of.askedById}::uuid
    where m.id = ${of.materialId}::uuid`.execute(reader);
  return rows[0];
}
