// What a link tells whoever opens it, before and while it is used: the contact, the engagement, who asks.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

/** The contact behind a link and what it leads to; undefined when the contact or its supplier is no longer active. */
export async function findInvitation(
  reader: Reader,
  link: {
    readonly supplierId: string;
    readonly contactId: string;
    readonly subjectId: string | null;
    readonly createdBy: string | null;
  },
) {
  return reader
    .selectFrom("contact as c")
    .innerJoin("supplier as s", "s.id", "c.supplier_id")
    .leftJoin("assessment as a", (join) =>
      join.onRef("a.supplier_id", "=", "s.id").on("a.id", "=", link.subjectId),
    )
    .leftJoin("engagement as e", (join) =>
      join
        .onRef("e.supplier_id", "=", "s.id")
        .on(sql<boolean>`e.id = coalesce(a.engagement_id, ${link.subjectId}::uuid)`),
    )
    .leftJoin("staff_member as inviter", "inviter.id", "e.created_by")
    .leftJoin("contact as hander", (join) =>
      join.onRef("hander.supplier_id", "=", "s.id").on("hander.id", "=", link.createdBy),
    )
    .where("c.supplier_id", "=", link.supplierId)
    .where("c.id", "=", link.contactId)
    .where("c.status", "=", "active")
    .where("s.status", "=", "active")
    .select([
      "c.name as contactName",
      "c.email as contactEmail",
      "c.language as language",
      "s.legal_name as supplierName",
      "e.title as title",
      "e.purpose as purpose",
      "e.message as message",
      "a.id as assessmentId",
      "a.questionnaire as questionnaire",
      "a.edition as edition",
      "a.exposure as exposure",
      sql<string | null>`coalesce(a.due_on, e.due_on)`.as("dueOn"),
      "inviter.name as inviterName",
      "inviter.email as inviterEmail",
      "hander.name as handerName",
    ])
    .select((eb) => [
      eb
        .selectFrom("evidence_request as q")
        .whereRef("q.engagement_id", "=", "e.id")
        .where("q.state", "=", "open")
        .select(eb.fn.countAll<number>().as("n"))
        .as("documents"),
      eb
        .selectFrom("agreement as g")
        .whereRef("g.engagement_id", "=", "e.id")
        .where("g.kind", "<>", "head")
        .where("g.state", "in", ["sent", "signed"])
        .select(eb.fn.countAll<number>().as("n"))
        .as("agreements"),
    ])
    .executeTakeFirst();
}

/**
 * Notes that the supplier opened what was sent: the assessment a link leads to with its sisters of the same engagement,
 * or everything sent when the link leads to no particular one. Returns the ids that were opened by this.
 */
export async function markOpened(
  writer: Writer,
  supplierId: string,
  subjectId: string | null,
): Promise<string[]> {
  let opening = writer
    .updateTable("assessment")
    .set({ state: "opened", opened_at: sql`now()` })
    .where("supplier_id", "=", supplierId)
    .where("state", "=", "sent");
  if (subjectId !== null)
    opening = opening.where(
      sql<boolean>`(id = ${subjectId} or engagement_id = ${subjectId} or engagement_id =
        (select x.engagement_id from assessment x where x.id = ${subjectId} and x.supplier_id = ${supplierId}))`,
    );
  const rows = await opening.returning("id").execute();
  return rows.map(({ id }) => id);
}
