// Gaps that are accepted for a while: proposed by one person, confirmed by another, withdrawn by anybody who may propose.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export const GAP_VERDICTS = [
  "weaker",
  "incomparable",
  "missing",
  "infeasible",
  "not_close",
] as const;
export type GapVerdict = (typeof GAP_VERDICTS)[number];

/** One clause that keeps the latest comparison of an agreement from passing. */
export interface OpenClause {
  readonly term: string;
  readonly verdict: GapVerdict;
  readonly owed: unknown;
  readonly given: unknown;
}

/** The open clauses of the latest comparison of an agreement with what stands above it. */
export async function listOpenClauses(
  reader: Reader,
  agreementId: string,
  parentId: string,
): Promise<OpenClause[]> {
  const { rows } = await sql<OpenClause>`select term, verdict, owed, given
    from open_clauses(${agreementId}::uuid, ${parentId}::uuid)`.execute(reader);
  return rows;
}

/** The terms of an agreement whose gap two people have accepted for a day. */
export async function listAcceptedTerms(
  reader: Reader,
  agreementId: string,
  day: string,
): Promise<string[]> {
  const rows = await reader
    .selectFrom("deviation")
    .select("term")
    .where("agreement_id", "=", agreementId)
    .where("state", "=", "confirmed")
    .where("expires_on", ">=", day)
    .execute();
  return rows.map(({ term }) => term);
}

/** Up to which day the whole gap of an agreement is accepted; null while one open clause is not covered. */
export async function findAcceptedUntil(
  reader: Reader,
  agreementId: string,
  parentId: string,
): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`select
    flow_down_accepted_until(${agreementId}::uuid, ${parentId}::uuid) as until`.execute(reader);
  return rows[0]?.until ?? null;
}

/** The same for every agreement of a tree, where there is such a day. */
export async function listTreeAcceptances(
  reader: Reader,
  rootId: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; until: string }>`
    with recursive tree as (
      select e.id, e.head_agreement_id from engagement e where e.id = ${rootId}::uuid
      union select e.id, e.head_agreement_id from tree t join engagement e on e.parent_engagement_id = t.id)
    select a.id, f.until from tree t join agreement a on a.engagement_id = t.id and a.kind <> 'head'
      and a.state in ('sent', 'signed', 'in_force')
      cross join lateral (select flow_down_accepted_until(a.id, t.head_agreement_id) as until) f
    where f.until is not null`.execute(reader);
  return new Map(rows.map(({ id, until }) => [id, until]));
}

export interface NewDeviation extends OpenClause {
  readonly agreementId: string;
  readonly parentId: string;
  readonly supplierId: string;
  readonly reason: string;
  readonly compensatingMeasure: string;
  readonly expiresOn: string;
  readonly proposedBy: string;
}

/** Keeps a proposal; null when one for this clause waits already. */
export async function addDeviation(writer: Writer, wish: NewDeviation): Promise<string | null> {
  const row = await writer
    .insertInto("deviation")
    .values({
      agreement_id: wish.agreementId,
      parent_id: wish.parentId,
      supplier_id: wish.supplierId,
      term: wish.term,
      verdict: wish.verdict,
      owed: JSON.stringify(wish.owed),
      given: JSON.stringify(wish.given),
      reason: wish.reason,
      compensating_measure: wish.compensatingMeasure,
      expires_on: wish.expiresOn,
      proposed_by: wish.proposedBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["agreement_id", "parent_id", "term"])
        .where("state", "=", sql.lit("proposed"))
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Confirms or refuses a proposal, once, by another person than its proposer. */
export async function settleDeviation(
  writer: Writer,
  id: string,
  state: "confirmed" | "refused",
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("deviation")
    .set({ state, settled_by: by, settled_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "=", "proposed")
    .where("proposed_by", "<>", by)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes back a proposal, or ends what was accepted before its day. */
export async function withdrawDeviation(
  writer: Writer,
  id: string,
  by: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("deviation")
    .set({
      state: "withdrawn",
      withdrawn_by: by,
      withdrawn_at: sql`now()`,
      withdraw_reason: reason,
    })
    .where("id", "=", id)
    .where("state", "in", ["proposed", "confirmed"])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
