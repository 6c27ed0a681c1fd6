// The register of confidential items: what they are, who owns them, which promise they rest on.
import { sql } from "kysely";
import type { Level, Phase } from "#scoring/facts.ts";
import type { HandlingRule } from "#scoring/gate/handling.ts";
import type { Overlay } from "#scoring/gate/overlays.ts";
import type { Reader, Writer } from "./connection.ts";

export interface MaterialFacts {
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly ownerId: string;
  readonly headAgreementId: string | null;
  readonly overlays: readonly Overlay[];
  /** Null leaves it to the agreement. */
  readonly allowedCountries: readonly string[] | null;
  readonly allowedCitizenships: readonly string[] | null;
  readonly storageRule: string;
  readonly thirdParty: string;
}

/** One item with its owner and head agreement; undefined when there is none of this id. */
export async function findMaterial(reader: Reader, id: string) {
  return reader
    .selectFrom("material as m")
    .innerJoin("staff_member as owner", "owner.id", "m.owner_id")
    .leftJoin("agreement as head", "head.id", "m.head_agreement_id")
    .where("m.id", "=", id)
    .select([
      "m.id",
      "m.reference",
      "m.title",
      "m.description",
      "m.level",
      "m.phase",
      "m.owner_id as ownerId",
      "owner.name as ownerName",
      "m.head_agreement_id as headAgreementId",
      "head.title as headTitle",
      "head.counterparty",
      "m.state",
      "m.held_elsewhere as heldElsewhere",
      "m.overlays",
      "m.allowed_countries as allowedCountries",
      "m.allowed_citizenships as allowedCitizenships",
      "m.storage_rule as storageRule",
      "m.third_party as thirdParty",
      sql<number>`(select max(h.number) from handling_edition h where h.state = 'published')`.as(
        "handlingEdition",
      ),
      sql<HandlingRule>`handling_rule(m.level)`.as("handling"),
      "m.created_at as createdAt",
      "m.version",
    ])
    .executeTakeFirst();
}

/** Keeps the name of the system that holds the item; null: it is kept here. False when there is no such item in use. */
export async function placeMaterial(
  writer: Writer,
  id: string,
  heldElsewhere: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("material")
    .set({ held_elsewhere: heldElsewhere })
    .where("id", "=", id)
    .where("state", "=", "active")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What is kept of the item's content, without what would open it; undefined before the first upload. */
export async function describeContent(reader: Reader, id: string) {
  const { rows } = await sql<{
    bytes: number;
    type: string;
    name: string;
    sha256: string;
    storedAt: Date;
  }>`select size_bytes as bytes, sniffed_type as type, original_name as name, sha256, stored_at as "storedAt"
    from describe_material_content(${id}::uuid)`.execute(reader);
  return rows[0];
}

/** Adds an item. "taken" when another one has the reference. */
export async function addMaterial(
  writer: Writer,
  facts: MaterialFacts,
  createdBy: string,
): Promise<string | "taken"> {
  const row = await writer
    .insertInto("material")
    .values({ ...columnsOf(facts), created_by: createdBy })
    .onConflict((conflict) => conflict.column("reference").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? "taken";
}

/** Changes an item in the version that was seen. */
export async function changeMaterial(
  writer: Writer,
  id: string,
  version: number,
  facts: MaterialFacts,
): Promise<"changed" | "taken" | "stale"> {
  const other = await writer
    .selectFrom("material")
    .where("reference", "=", facts.reference)
    .where("id", "<>", id)
    .select("id")
    .executeTakeFirst();
  if (other) return "taken";
  const { numUpdatedRows } = await writer
    .updateTable("material")
    .set({ ...columnsOf(facts), version: sql`version + 1` })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "active")
    .executeTakeFirst();
  return numUpdatedRows === 1n ? "changed" : "stale";
}

/** Holds back requests, decisions and retirement of one item against each other until this transaction ends. */
export async function lockMaterial(writer: Writer, id: string) {
  return writer
    .selectFrom("material")
    .where("id", "=", id)
    .forUpdate()
    .select(["id", "reference", "title", "level", "phase", "state", "version"])
    .executeTakeFirst();
}

/** Takes an item out of use, once. Its record stays. */
export async function retireMaterial(writer: Writer, id: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("material")
    .set({ state: "retired", version: sql`version + 1` })
    .where("id", "=", id)
    .where("state", "=", "active")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface SealedContent {
  readonly objectKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly name: string;
  readonly wrappedKey: string;
}

/** Keeps sealed bytes in place of older ones. `replaced` is the object nobody needs any more. */
export async function storeContent(
  writer: Writer,
  id: string,
  content: SealedContent,
): Promise<{ stored: boolean; replaced: string | null }> {
  const { rows } = await sql<{ stored: boolean; replaced: string | null }>`select stored, replaced
    from store_material_content(${id}::uuid, ${content.objectKey}, ${content.sha256}, ${content.bytes}::bigint,
      ${content.type}, ${content.name}, ${content.wrappedKey})`.execute(writer);
  return rows[0] ?? { stored: false, replaced: null };
}

/** Items in use that may be asked for, by title. */
export async function listMaterialChoices(reader: Reader) {
  return reader
    .selectFrom("material")
    .where("state", "=", "active")
    .orderBy(sql`lower(title)`)
    .orderBy("id")
    .limit(500)
    .select(["id", "reference", "title", "level", "phase"])
    .execute();
}

/** Head agreements in force: the promise towards our own customer that an item falls under. */
export async function listHeadAgreements(reader: Reader) {
  return reader
    .selectFrom("agreement")
    .where("kind", "=", "head")
    .where("state", "=", "in_force")
    .orderBy("title")
    .limit(500)
    .select(["id", "title", "counterparty"])
    .execute();
}

/** Colleagues who may answer for an item. */
export async function listPossibleOwners(reader: Reader) {
  return reader
    .selectFrom("staff_member")
    .where("status", "=", "active")
    .where(sql<boolean>`roles && array['business_owner', 'risk_officer']`)
    .orderBy("name")
    .orderBy("id")
    .select(["id", "name"])
    .execute();
}

function columnsOf(facts: MaterialFacts) {
  return {
    reference: facts.reference,
    title: facts.title,
    description: facts.description,
    level: facts.level,
    phase: facts.phase,
    owner_id: facts.ownerId,
    head_agreement_id: facts.headAgreementId,
    overlays: [...facts.overlays],
    allowed_countries: facts.allowedCountries && [...facts.allowedCountries],
    allowed_citizenships: facts.allowedCitizenships && [...facts.allowedCitizenships],
    storage_rule: facts.storageRule,
    third_party: facts.thirdParty,
  };
}
