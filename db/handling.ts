// Editions of the handling rules: one in force, at most one draft, everything published frozen.
import { sql } from "kysely";
import type { HandlingRules } from "#scoring/gate/handling.ts";
import type { Reader, Writer } from "./connection.ts";

/** Every edition, the newest first. */
export async function listHandlingEditions(reader: Reader) {
  const { rows } = await sql<{
    number: number;
    state: "draft" | "published";
    note: string;
    rules: HandlingRules;
    draftedById: string | null;
    draftedBy: string | null;
    publishedBy: string | null;
    publishedAt: Date | null;
    version: number;
  }>`select h.number, h.state, h.note, h.rules, h.version, h.drafted_by as "draftedById", d.name as "draftedBy",
      p.name as "publishedBy", h.published_at as "publishedAt"
    from handling_edition h left join staff_member d on d.id = h.drafted_by left join staff_member p on p.id = h.published_by
    order by h.number desc`.execute(reader);
  return rows;
}

/** Keeps the draft of the next edition, in place of the one there is. Whoever drafts last cannot publish it. */
export async function putHandlingDraft(
  writer: Writer,
  draft: { readonly note: string; readonly rules: HandlingRules },
  draftedBy: string,
): Promise<number> {
  // two who draft the next edition at once: the second replaces what the first kept
  await sql`select pg_advisory_xact_lock(hashtext('handling_edition'))`.execute(writer);
  const values = { note: draft.note, rules: JSON.stringify(draft.rules), drafted_by: draftedBy };
  const changed = await writer
    .updateTable("handling_edition")
    .set({ ...values, drafted_at: sql`now()`, version: sql`version + 1` })
    .where("state", "=", "draft")
    .returning("number")
    .executeTakeFirst();
  if (changed) return changed.number;
  const { number } = await writer
    .insertInto("handling_edition")
    .values({ ...values, number: sql<number>`(select max(number) + 1 from handling_edition)` })
    .returning("number")
    .executeTakeFirstOrThrow();
  return number;
}

/** A draft as somebody saw it. */
export interface SeenDraft {
  readonly number: number;
  readonly version: number;
}

/** Puts the draft into force as it was seen, by another person than drafted it. Undefined when there is none of that kind. */
export async function publishHandlingDraft(writer: Writer, seen: SeenDraft, publishedBy: string) {
  const row = await writer
    .updateTable("handling_edition")
    .set({ state: "published", published_by: publishedBy, published_at: sql`now()` })
    .where("state", "=", "draft")
    .where("number", "=", seen.number)
    .where("version", "=", seen.version)
    .where("drafted_by", "<>", publishedBy)
    .returning("number")
    .executeTakeFirst();
  return row?.number;
}
