// Head agreements: what we promised our own customers, and which engagements stand under each.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface NewHead {
  readonly id: string;
  readonly title: string;
  readonly counterparty: string;
  readonly reference: string;
  readonly terms: unknown;
  /** How closely its clauses have to be passed on, where not at least as strictly. */
  readonly modes: unknown;
  readonly allowedCountries: readonly string[];
  readonly text: string;
  readonly sha256: string;
  readonly effectiveOn: string;
  readonly endsOn: string | null;
  readonly supersedesId: string | null;
  readonly template: string;
  readonly edition: string;
  readonly createdBy: string;
}

/** Registers a head agreement that both sides signed outside the portal. */
export async function addHead(writer: Writer, head: NewHead): Promise<void> {
  await writer
    .insertInto("agreement")
    .values({
      id: head.id,
      kind: "head",
      title: head.title,
      counterparty: head.counterparty,
      reference: head.reference,
      template: head.template,
      edition: head.edition,
      terms: JSON.stringify(head.terms),
      modes: JSON.stringify(head.modes),
      allowed_countries: [...head.allowedCountries],
      text_body: head.text,
      text_sha256: head.sha256,
      state: "in_force",
      effective_on: head.effectiveOn,
      ends_on: head.endsOn,
      signed_at: sql`now()`,
      countersigned_at: sql`now()`,
      supersedes_id: head.supersedesId,
      created_by: head.createdBy,
    })
    .execute();
}

/** Head agreements that can stand above an engagement, by reference. */
export async function listHeadChoices(reader: Reader) {
  return reader
    .selectFrom("agreement")
    .where("kind", "=", "head")
    .where("state", "=", "in_force")
    .orderBy("reference")
    .orderBy("id")
    .limit(500)
    .select(["id", "reference", "counterparty", "title", "ends_on as endsOn"])
    .execute();
}

/** Puts an engagement, and everything below it, under a head agreement. */
export async function putUnderHead(
  writer: Writer,
  engagementId: string,
  headId: string,
): Promise<void> {
  await writer
    .withRecursive("below", (db) =>
      db
        .selectFrom("engagement")
        .where("id", "=", engagementId)
        .select("id")
        .union((eb) =>
          eb
            .selectFrom("engagement as e")
            .innerJoin("below", "below.id", "e.parent_engagement_id")
            .select("e.id"),
        ),
    )
    .updateTable("engagement")
    .set({ head_agreement_id: headId })
    .where("id", "in", (eb) => eb.selectFrom("below").select("below.id"))
    .execute();
}

/** Moves every engagement from one head agreement to the next. Returns the engagements of primes that moved. */
export async function moveToHead(writer: Writer, from: string, to: string): Promise<string[]> {
  const moved = await writer
    .updateTable("engagement")
    .set({ head_agreement_id: to })
    .where("head_agreement_id", "=", from)
    .returning(["id", "parent_engagement_id as parentId"])
    .execute();
  return moved.filter((row) => row.parentId === null).map((row) => row.id);
}

/** The primes' engagements under a head agreement, newest first. */
export async function listEngagementsBelow(reader: Reader, headId: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .where("e.head_agreement_id", "=", headId)
    .where("e.parent_engagement_id", "is", null)
    .where("e.state", "in", ["draft", "open"])
    .orderBy("e.created_at", "desc")
    .orderBy("e.id")
    .limit(50)
    .select(["e.id", "e.title", "s.legal_name as supplier"])
    .execute();
}
