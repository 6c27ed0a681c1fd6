// One engagement: why a supplier is asked, what for, and what procurement may still change about it.
import { sql } from "kysely";
import type { Exposure, Triage } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

/** What procurement types, with what scoring made of it. */
export interface EngagementFacts {
  readonly title: string;
  readonly purpose: string;
  readonly businessOwnerId: string;
  readonly headAgreementId: string | null;
  readonly contactId: string | null;
  readonly triage: Triage;
  readonly exposure: Exposure;
  /** The proposed package; kept as it was when it was sent. */
  readonly package: unknown;
  readonly dueOn: string;
  readonly message: string;
}

/** An engagement with its supplier, owner and contact; undefined when there is none of this id. */
export async function findEngagement(reader: Reader, id: string) {
  return reader
    .selectFrom("engagement as e")
    .innerJoin("supplier as s", "s.id", "e.supplier_id")
    .innerJoin("staff_member as owner", "owner.id", "e.business_owner_id")
    .innerJoin("staff_member as author", "author.id", "e.created_by")
    .leftJoin("contact as c", "c.id", "e.contact_id")
    .leftJoin("agreement as head", "head.id", "e.head_agreement_id")
    .where("e.id", "=", id)
    .select([
      "e.id",
      "e.supplier_id as supplierId",
      "s.legal_name as supplierName",
      "s.status as supplierStatus",
      "e.title",
      "e.purpose",
      "e.business_owner_id as businessOwnerId",
      "owner.name as ownerName",
      "e.created_by as createdBy",
      "author.name as createdByName",
      "e.parent_engagement_id as parentId",
      "e.head_agreement_id as headAgreementId",
      "head.title as headTitle",
      "e.contact_id as contactId",
      "c.name as contactName",
      "c.email as contactEmail",
      "c.language as contactLanguage",
      "c.status as contactStatus",
      "e.material_level as level",
      "e.access_mode as accessMode",
      "e.volume",
      "e.subcontracting",
      "e.countries",
      "e.exposure",
      "e.package",
      "e.due_on as dueOn",
      "e.state",
      "e.message",
      "e.created_at as createdAt",
      "e.sent_at as sentAt",
      "e.closed_at as closedAt",
      "e.version",
    ])
    .executeTakeFirst();
}

/** Keeps a draft. Returns its id. */
export async function addEngagement(
  writer: Writer,
  supplierId: string,
  facts: EngagementFacts,
  createdBy: string,
): Promise<string> {
  const { id } = await writer
    .insertInto("engagement")
    .values({ ...columnsOf(facts), supplier_id: supplierId, created_by: createdBy })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes a draft in the version the writer of the change saw. False when it was sent or changed meanwhile. */
export async function changeDraft(
  writer: Writer,
  id: string,
  version: number,
  facts: EngagementFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("engagement")
    .set({ ...columnsOf(facts), version: sql`version + 1` })
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Opens a draft with what is asked of the supplier, once: of any number of attempts at the same time one gets true. */
export async function openDraft(
  writer: Writer,
  id: string,
  contactId: string | null,
  asked: object,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("engagement")
    .set({
      state: "open",
      sent_at: sql`now()`,
      contact_id: contactId,
      package: JSON.stringify(asked),
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends an engagement that was drafted or sent. False when it had ended already. */
export async function withdrawOpen(writer: Writer, id: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("engagement")
    .set({ state: "withdrawn", closed_at: sql`now()`, version: sql`version + 1` })
    .where("id", "=", id)
    .where("state", "in", ["draft", "open"])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Head agreements in force on the day: what a supplier's deed will be compared with. */
export async function listHeadAgreementsInForce(reader: Reader, today: string) {
  return reader
    .selectFrom("agreement")
    .where("kind", "=", "head")
    .where("state", "=", "in_force")
    .where("effective_on", "<=", today)
    .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", today)]))
    .orderBy("title")
    .select(["id", "title", "counterparty", "ends_on as endsOn"])
    .execute();
}

function columnsOf(facts: EngagementFacts) {
  const { triage } = facts;
  return {
    title: facts.title,
    purpose: facts.purpose,
    business_owner_id: facts.businessOwnerId,
    head_agreement_id: facts.headAgreementId,
    contact_id: facts.contactId,
    material_level: triage.level,
    access_mode: triage.accessMode,
    volume: triage.volume,
    subcontracting: triage.subcontracting,
    countries: [...triage.countries],
    exposure: facts.exposure,
    package: JSON.stringify(facts.package),
    due_on: facts.dueOn,
    message: facts.message,
  };
}

/** Notes whom the engagement's mails go to from now on. */
export async function keepContact(writer: Writer, id: string, contactId: string): Promise<void> {
  await writer
    .updateTable("engagement")
    .set({ contact_id: contactId })
    .where("id", "=", id)
    .execute();
}
