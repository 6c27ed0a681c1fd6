// Who may sign for a supplier: said by another person, kept with its source, withdrawn rather than edited.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { SigningAuthority } from "./schema.generated.ts";

export type AuthorityBasis = SigningAuthority["basis"];

export interface NewAuthority {
  readonly supplierId: string;
  readonly contactId: string;
  readonly by:
    | { readonly source: "supplier"; readonly contactId: string }
    | { readonly source: "staff"; readonly staffId: string };
  readonly basis: AuthorityBasis;
  readonly note: string;
  /** The piece of evidence that was looked at; null when it was shown otherwise. */
  readonly evidenceId: string | null;
  readonly validUntil: string | null;
}

/** Records an authority. Undefined when the person has one that stands. */
export async function addAuthority(
  writer: Writer,
  authority: NewAuthority,
): Promise<string | undefined> {
  const { by } = authority;
  const row = await writer
    .insertInto("signing_authority")
    .values({
      supplier_id: authority.supplierId,
      contact_id: authority.contactId,
      source: by.source,
      recorded_by_contact: by.source === "supplier" ? by.contactId : null,
      recorded_by_staff: by.source === "staff" ? by.staffId : null,
      basis: authority.basis,
      note: authority.note,
      evidence_id: authority.evidenceId,
      valid_until: authority.validUntil,
    })
    .onConflict((conflict) =>
      conflict.column("contact_id").where("withdrawn_at", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Withdraws what stands for a person. False when nothing does. Signatures given under it stand. */
export async function withdrawAuthority(
  writer: Writer,
  supplierId: string,
  contactId: string,
  byName: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("signing_authority")
    .set({ withdrawn_at: sql`now()`, withdrawn_by: byName })
    .where("supplier_id", "=", supplierId)
    .where("contact_id", "=", contactId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const STANDS = sql<boolean>`a.withdrawn_at is null and (a.valid_until is null or a.valid_until >= flowdown_today())`;

/** The authority of one person that stands today; undefined when nobody recorded one, or it ended. */
export async function findAuthority(reader: Reader, supplierId: string, contactId: string) {
  return reader
    .selectFrom("signing_authority as a")
    .leftJoin("contact as c", "c.id", "a.recorded_by_contact")
    .leftJoin("staff_member as m", "m.id", "a.recorded_by_staff")
    .where("a.supplier_id", "=", supplierId)
    .where("a.contact_id", "=", contactId)
    .where(STANDS)
    .select([
      "a.id",
      "a.source",
      "a.basis",
      "a.note",
      "a.evidence_id as evidenceId",
      "a.valid_until as validUntil",
      "a.recorded_at as recordedAt",
      "a.recorded_by_contact as byContactId",
      "a.recorded_by_staff as byStaffId",
      sql<string>`coalesce(c.name, m.name, '')`.as("byName"),
    ])
    .executeTakeFirst();
}

export type StandingAuthority = NonNullable<Awaited<ReturnType<typeof findAuthority>>>;

/** Everybody of a supplier who could sign, with the authority that stands for them, if any. Leads first. */
export async function listSignatories(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("contact as p")
    .leftJoin("signing_authority as a", (join) =>
      join.onRef("a.contact_id", "=", "p.id").on(STANDS),
    )
    .leftJoin("contact as c", "c.id", "a.recorded_by_contact")
    .leftJoin("staff_member as m", "m.id", "a.recorded_by_staff")
    .where("p.supplier_id", "=", supplierId)
    .where("p.status", "=", "active")
    .where("p.kind", "in", ["lead", "signatory"])
    .orderBy("p.kind")
    .orderBy("p.created_at")
    .orderBy("p.id")
    .limit(100)
    .select([
      "p.id",
      "p.name",
      "p.email",
      "p.kind",
      "p.job_title as jobTitle",
      "p.language",
      "a.id as authorityId",
      "a.source",
      "a.basis",
      "a.note",
      "a.valid_until as validUntil",
      "a.recorded_at as recordedAt",
      sql<string | null>`coalesce(c.name, m.name)`.as("byName"),
    ])
    .execute();
}

export type Signatory = Awaited<ReturnType<typeof listSignatories>>[number];

/** Proofs of authority that the supplier gave and nobody rejected, newest first. */
export async function listAuthorityProofs(reader: Reader, supplierId: string) {
  return reader
    .selectFrom("evidence")
    .where("supplier_id", "=", supplierId)
    .where("kind", "=", "authority_proof")
    .where("replaced_at", "is", null)
    .where("review_state", "<>", "rejected")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(20)
    .select(["id", "title", "review_state as reviewState", "created_at as createdAt"])
    .execute();
}
