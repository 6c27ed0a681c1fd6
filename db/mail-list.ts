// What an administrator reads of the outbox: the list, one mail, and putting a failed one on its way again.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import { enqueue } from "./jobs.ts";

export interface MailFilter {
  readonly q: string;
  readonly state: "" | "queued" | "sent" | "failed" | "kept";
}

/** Mails, the newest first, one page from behind `after`. Bodies stay out of lists. */
export async function listMail(
  reader: Reader,
  { q, state }: MailFilter,
  page: { after: { at: string; id: string } | null; size: number },
) {
  let query = reader.selectFrom("outbox_mail").select([
    "id",
    "to_name as toName",
    "to_address as toAddress",
    "subject",
    "template",
    "state",
    "attempts",
    "created_at as createdAt",
    "sent_at as sentAt",
    // text keeps the microseconds that a Date would lose, so that no row falls between two pages
    sql<string>`created_at::text`.as("place"),
  ]);
  if (state !== "") query = query.where("state", "=", state);
  if (q !== "") {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([
        eb("to_address", "ilike", like),
        eb("to_name", "ilike", like),
        eb("subject", "ilike", like),
      ]),
    );
  }
  const { after } = page;
  if (after)
    query = query.where(
      sql<boolean>`(created_at < ${after.at}::timestamptz
        or (created_at = ${after.at}::timestamptz and id > ${after.id}::uuid))`,
    );
  return query.orderBy("created_at", "desc").orderBy("id").limit(page.size).execute();
}

/** One mail with its text; undefined when there is none. */
export async function findMail(reader: Reader, id: string) {
  return reader
    .selectFrom("outbox_mail as m")
    .leftJoin("agreement as a", "a.id", "m.attached_agreement")
    .where("m.id", "=", id)
    .select([
      "m.id as id",
      "a.reference as attached",
      "to_name as toName",
      "to_address as toAddress",
      "subject",
      "m.template as template",
      "m.state as state",
      "attempts",
      "m.text_body as text",
      "last_error as lastError",
      "smtp_response as response",
      "m.created_at as createdAt",
      "m.sent_at as sentAt",
    ])
    .executeTakeFirst();
}

/** Puts a mail that failed, or was kept for want of a server, on its way again. False when there is nothing to send. */
export async function requeueMail(writer: Writer, id: string): Promise<boolean> {
  const row = await writer
    .updateTable("outbox_mail")
    .set({ state: "queued", last_error: "" })
    .where("id", "=", id)
    .where("state", "in", ["failed", "kept"])
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  await enqueue(writer, "send_mail", { mailId: id }, { key: `send_mail:${id}` });
  return true;
}
