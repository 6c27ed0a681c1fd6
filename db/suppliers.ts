// One supplier: its facts as procurement keeps them, and the writes that change them.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import { effectiveTierSql } from "./supplier-filter.ts";
import type { Tier } from "#scoring/facts.ts";

/** What procurement types about a supplier. */
export interface SupplierFacts {
  readonly legalName: string;
  readonly registrationNumber: string;
  readonly country: string;
  /** Without scheme and "www."; empty when unknown. */
  readonly domain: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly ownerId: string | null;
}

/** A supplier with what the database keeps about it; undefined when there is none of this id. */
export async function findSupplier(reader: Reader, id: string, today: string) {
  return reader
    .selectFrom("supplier as s")
    .leftJoin("staff_member as owner", "owner.id", "s.owner_id")
    .leftJoin("staff_member as author", "author.id", "s.created_by")
    .where("s.id", "=", id)
    .select([
      "s.id",
      "s.legal_name as legalName",
      "s.registration_number as registrationNumber",
      "s.country",
      "s.domain",
      "s.tags",
      "s.note",
      "s.owner_id as ownerId",
      "owner.name as ownerName",
      "s.status",
      "author.name as createdByName",
      "s.created_at as createdAt",
      "s.archived_at as archivedAt",
      "s.version",
      "s.exposure",
      "s.override_until as overrideUntil",
      "s.assessment_state as assessmentState",
      "s.due_on as dueOn",
      "s.evidence_expires_on as evidenceUntil",
      "s.live_grants as liveGrants",
    ])
    .select((eb) => [
      sql<Tier | null>`${effectiveTierSql(today)}`.as("tier"),
      sql<boolean>`s.override_tier is not null and s.override_until >= ${today}::date`.as(
        "overridden",
      ),
      eb
        .selectFrom("access_grant as g")
        .whereRef("g.supplier_id", "=", "s.id")
        .where("g.revoked_at", "is", null)
        .where("g.holds_until", "<", today)
        .select((count) => count.fn.countAll<number>().as("n"))
        .as("blockedGrants"),
    ])
    .executeTakeFirst();
}

/** Adds a supplier. Returns its id. */
export async function addSupplier(
  writer: Writer,
  facts: SupplierFacts,
  createdBy: string,
): Promise<string> {
  const { id } = await writer
    .insertInto("supplier")
    .values({ ...columnsOf(facts), created_by: createdBy })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a supplier that is still in the version the writer of the change saw. False when it is not. */
export async function changeSupplier(
  writer: Writer,
  id: string,
  version: number,
  facts: SupplierFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("supplier")
    .set({ ...columnsOf(facts), version: sql`version + 1` })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("status", "=", "active")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Locks a supplier for the rest of the transaction, so that nothing new comes to depend on it meanwhile. */
export async function lockSupplier(writer: Writer, id: string) {
  return writer
    .selectFrom("supplier")
    .where("id", "=", id)
    .forUpdate()
    .select(["id", "legal_name as legalName", "status"])
    .executeTakeFirst();
}

/** Moves a supplier between the register and the archive. False when it was there already. */
export async function moveSupplier(
  writer: Writer,
  id: string,
  to: "active" | "archived",
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("supplier")
    .set({
      status: to,
      archived_at: to === "archived" ? sql`now()` : null,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .where("status", "=", to === "archived" ? "active" : "archived")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function columnsOf(facts: SupplierFacts) {
  return {
    legal_name: facts.legalName,
    registration_number: facts.registrationNumber,
    country: facts.country,
    domain: facts.domain,
    tags: [...facts.tags],
    note: facts.note,
    owner_id: facts.ownerId,
  };
}
