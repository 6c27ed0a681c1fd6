// Results of comparing an agreement with the head agreement above it, as they were when recorded; never changed.
import { sql } from "kysely";
import type { Level } from "#scoring/facts.ts";
import type { Reader, Writer } from "./connection.ts";

export interface NewFlowDownCheck {
  readonly agreementId: string;
  /** The head agreement. */
  readonly parentId: string;
  readonly supplierId: string;
  /** The agreements between the head and this one that it was held against, topmost first. */
  readonly above: readonly string[];
  /** How closely the head's clauses had to be passed on; with other modes the result does not count. */
  readonly modes: unknown;
  readonly verdict: "pass" | "fail" | "review";
  readonly result: unknown;
}

/** Records a comparison. The gate reads the newest one of an agreement and its head. */
export async function addFlowDownCheck(writer: Writer, check: NewFlowDownCheck): Promise<void> {
  await writer
    .insertInto("flow_down_check")
    .values({
      agreement_id: check.agreementId,
      parent_id: check.parentId,
      supplier_id: check.supplierId,
      above: [...check.above],
      modes: JSON.stringify(check.modes),
      verdict: check.verdict,
      result: JSON.stringify(check.result),
    })
    .execute();
}

/** When an agreement was compared and how it came out, newest first. */
export async function listFlowDownChecks(reader: Reader, agreementId: string) {
  return reader
    .selectFrom("flow_down_check as c")
    .innerJoin("agreement as head", "head.id", "c.parent_id")
    .where("c.agreement_id", "=", agreementId)
    .orderBy("c.checked_at", "desc")
    .orderBy("c.id")
    .limit(50)
    .select([
      "c.id",
      "c.verdict",
      "c.checked_at as checkedAt",
      "head.id as headId",
      "head.reference as headReference",
    ])
    .execute();
}

/** One agreement in a tree of engagements, with the engagement directly above its own. */
export interface TreeAgreement {
  readonly id: string;
  readonly kind: "supplier_deed" | "joinder";
  readonly reference: string;
  readonly state: "sent" | "signed" | "in_force";
  readonly terms: unknown;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  readonly supplierId: string;
  readonly engagementId: string;
  readonly parentId: string | null;
  readonly headId: string | null;
  readonly materialLevel: Level;
}

/**
 * Agreements that bind or are about to, of the whole tree in which an engagement stands: those that count come first for
 * their engagement. `below` says which of them belong to the engagement or to one below it.
 */
export async function listTreeAgreements(
  reader: Reader,
  engagementId: string,
): Promise<(TreeAgreement & { readonly below: boolean })[]> {
  const { rows } = await sql<TreeAgreement & { below: boolean }>`
    with recursive below as (
      select ${engagementId}::uuid as id
      union select e.id from below b join engagement e on e.parent_engagement_id = b.id),
    around as (select p.engagement_id as id from engagement_path(${engagementId}::uuid) p union select id from below)
    select a.id, a.kind, a.reference, a.state, a.terms, a.effective_on as "effectiveOn", a.ends_on as "endsOn",
      a.supplier_id as "supplierId", e.id as "engagementId", e.parent_engagement_id as "parentId",
      e.head_agreement_id as "headId", e.material_level as "materialLevel",
      e.id in (select id from below) as below
    from around join engagement e on e.id = around.id join agreement a on a.engagement_id = e.id
    where a.kind in ('supplier_deed', 'joinder') and a.supplier_id is not null and a.state in ('sent', 'signed', 'in_force')
    order by (a.state = 'in_force') desc, a.created_at desc, a.id`.execute(reader);
  return rows;
}
