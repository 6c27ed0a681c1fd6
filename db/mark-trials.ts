// What was found when the kept PDF of an item was tried: whether every page can carry its opener's name.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** Why a PDF cannot carry its opener's name. */
export type MarkRefusal =
  "encrypted" | "attachments" | "dynamic-form" | "odd-pages" | "no-pages" | "damaged" | "too-slow";

export interface MarkTrial {
  readonly refusal: MarkRefusal | null;
  /** The page that is to blame; null when it is the file. */
  readonly page: number | null;
  /** Somebody has signed it, and no signature holds in a marked copy. */
  readonly signed: boolean;
}

/** What was found for the bytes that are kept now; undefined before they were tried, and for what is no PDF. */
export async function findMarkTrial(
  reader: Reader,
  materialId: string,
): Promise<MarkTrial | undefined> {
  const { rows } = await sql<MarkTrial>`select t.refusal, t.page, t.signed from mark_trial t
    join describe_material_content(${materialId}::uuid) c on c.sha256 = t.sha256
    where t.material_id = ${materialId}::uuid`.execute(reader);
  return rows[0];
}

/** Notes what was found for these bytes. When it is news that they cannot be marked, whom to tell of which item. */
export async function noteMarkTrial(
  writer: Writer,
  of: { readonly materialId: string; readonly sha256: string },
  found: MarkTrial,
): Promise<{ readonly ownerId: string; readonly reference: string } | undefined> {
  const { rows } = await sql<{
    ownerId: string;
    reference: string;
  }>`select owner_id as "ownerId", reference
    from note_mark_trial(${of.materialId}::uuid, ${of.sha256}, ${found.refusal}, ${found.page}::integer,
      ${found.signed})`.execute(writer);
  return rows[0];
}
