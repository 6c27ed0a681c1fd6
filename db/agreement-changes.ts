// The writes on agreements. Each change of state is one conditional UPDATE: of any number at once, one succeeds.
import { sql } from "kysely";
import type { Writer } from "./connection.ts";
import type { AgreementKind, AgreementState } from "./agreements.ts";

/** How long a request to sign stands, in days, until staff say otherwise. */
export const SIGN_DAYS = 30;

export interface DraftFacts {
  readonly locale: "en" | "de";
  readonly terms: unknown;
  readonly allowedCountries: readonly string[];
  readonly material: readonly string[];
  /** What a paper names beside its terms. */
  readonly facts?: unknown;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}

export interface NewDraft extends DraftFacts {
  readonly id: string;
  readonly kind: Exclude<AgreementKind, "head">;
  readonly title: string;
  readonly reference: string;
  readonly supplierId: string;
  /** Null for what is agreed with a whole company. */
  readonly engagementId: string | null;
  readonly parentId: string | null;
  readonly supersedesId: string | null;
  readonly template: string;
  readonly edition: string;
  readonly createdBy: string;
}

function columnsOf(facts: DraftFacts) {
  return {
    locale: facts.locale,
    terms: JSON.stringify(facts.terms),
    allowed_countries: [...facts.allowedCountries],
    material: [...facts.material],
    facts: facts.facts === undefined ? null : JSON.stringify(facts.facts),
    effective_on: facts.effectiveOn,
    ends_on: facts.endsOn,
  };
}

/** Begins a draft. False when the engagement, or the company, has one of this kind already. */
export async function addDraft(writer: Writer, draft: NewDraft): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await writer
    .insertInto("agreement")
    .values({
      ...columnsOf(draft),
      id: draft.id,
      kind: draft.kind,
      title: draft.title,
      reference: draft.reference,
      supplier_id: draft.supplierId,
      engagement_id: draft.engagementId,
      parent_id: draft.parentId,
      supersedes_id: draft.supersedesId,
      template: draft.template,
      edition: draft.edition,
      created_by: draft.createdBy,
      modes: "{}",
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes a draft that is still in the version its writer saw. */
export async function changeDraft(
  writer: Writer,
  id: string,
  version: number,
  facts: DraftFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement")
    .set({ ...columnsOf(facts), version: sql`version + 1` })
    .where("id", "=", id)
    .where("state", "=", "draft")
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Freezes the text of a draft that is still in the version its sender previewed. */
export async function freezeDraft(
  writer: Writer,
  id: string,
  version: number,
  frozen: {
    readonly text: string;
    readonly sha256: string;
    readonly parentId: string | null;
    readonly effectiveOn: string;
    readonly title: string;
    /** The last day on which it can be signed; so many days as usual when left out. */
    readonly signBy?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement")
    .set({
      state: "sent",
      text_body: frozen.text,
      text_sha256: frozen.sha256,
      parent_id: frozen.parentId,
      effective_on: frozen.effectiveOn,
      title: frozen.title,
      sent_at: sql`now()`,
      sign_by: frozen.signBy ?? sql`flowdown_today() + ${SIGN_DAYS}::integer`,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .where("state", "=", "draft")
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends agreements for a reason, out of one of the given states. Returns the ids that ended by this. */
export async function endAgreements(
  writer: Writer,
  which: { readonly ids: readonly string[]; readonly from: readonly AgreementState[] },
  end: {
    readonly state: "withdrawn" | "superseded" | "terminated";
    readonly reason: string;
    readonly by: string;
  },
): Promise<string[]> {
  if (which.ids.length === 0) return [];
  const ended = await writer
    .updateTable("agreement")
    .set({
      state: end.state,
      end_reason: end.reason,
      ended_at: sql`now()`,
      ended_by: end.by,
      version: sql`version + 1`,
    })
    .where("id", "in", which.ids)
    .where("state", "in", which.from)
    .returning("id")
    .execute();
  return ended.map((row) => row.id);
}

/** Lets a text that waits for a signature be signed until another day. */
export async function moveSignBy(writer: Writer, id: string, signBy: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement")
    .set({ sign_by: signBy, version: sql`version + 1` })
    .where("id", "=", id)
    .where("state", "=", "sent")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The supplier's signature on exactly this text. Of any number at once one gets true; none after the last day. */
export async function markSigned(
  writer: Writer,
  supplierId: string,
  id: string,
  sha256: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement")
    .set({ state: "signed", signed_at: sql`now()`, authority_recorded: true })
    .where("id", "=", id)
    .where("supplier_id", "=", supplierId)
    .where("state", "=", "sent")
    .where("text_sha256", "=", sha256)
    .where(sql<boolean>`coalesce(sign_by >= flowdown_today(), true)`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The supplier's refusal to sign. */
export async function markDeclined(
  writer: Writer,
  supplierId: string,
  id: string,
  sha256: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement")
    .set({ state: "declined", decline_reason: reason })
    .where("id", "=", id)
    .where("supplier_id", "=", supplierId)
    .where("state", "=", "sent")
    .where("text_sha256", "=", sha256)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The countersignature: in force from the agreed day, but not before today. */
export async function markInForce(
  writer: Writer,
  id: string,
  sha256: string,
  effectiveOn: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("agreement")
    .set({
      state: "in_force",
      countersigned_at: sql`now()`,
      effective_on: effectiveOn,
      version: sql`version + 1`,
    })
    .where("id", "=", id)
    .where("state", "=", "signed")
    .where("text_sha256", "=", sha256)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
