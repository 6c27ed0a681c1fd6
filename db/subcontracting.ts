// Who a supplier lets work on our material: edges of the chain, proposed by the prime, decided by staff.
import { sql } from "kysely";
import type { EdgeState } from "./chain-edges.ts";
import type { Writer } from "./connection.ts";

export interface Proposal {
  readonly engagementId: string;
  readonly name: string;
  readonly country: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly touches: string;
  readonly startsOn: string | null;
  /** Items of the register it would see, from those named to the prime itself. */
  readonly materialIds: readonly string[];
}

/** Adds a proposal of a prime. Returns its id. */
export async function proposeEdge(
  writer: Writer,
  primeId: string,
  contactId: string,
  proposal: Proposal,
): Promise<string> {
  const { id } = await writer
    .insertInto("subcontracting")
    .values({
      engagement_id: proposal.engagementId,
      prime_supplier_id: primeId,
      name: proposal.name,
      country: proposal.country,
      contact_name: proposal.contactName,
      contact_email: proposal.contactEmail,
      touches: proposal.touches,
      starts_on: proposal.startsOn,
      material_ids: [...proposal.materialIds],
      proposed_by: contactId,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a proposal back that was not decided yet. */
export async function withdrawEdge(writer: Writer, primeId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("subcontracting")
    .set({ state: "withdrawn" })
    .where("id", "=", id)
    .where("prime_supplier_id", "=", primeId)
    .where("state", "=", "proposed")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Holds an edge for the rest of the transaction: of two who would bring a company into being, one waits. */
export async function lockEdge(writer: Writer, id: string): Promise<void> {
  await writer.selectFrom("subcontracting").where("id", "=", id).select("id").forUpdate().execute();
}

/** The prime stops using a company that was consented to. */
export async function endOwnEdge(
  writer: Writer,
  primeId: string,
  id: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("subcontracting")
    .set({ state: "ended", ended_on: sql`flowdown_today()`, end_reason: reason })
    .where("id", "=", id)
    .where("prime_supplier_id", "=", primeId)
    .where("state", "=", "consented")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends edges that hang from something that ended. Returns those that ended by this. */
export async function endEdges(
  writer: Writer,
  ids: readonly string[],
  reason: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const ended = await writer
    .updateTable("subcontracting")
    .set({ state: "ended", ended_on: sql`flowdown_today()`, end_reason: reason })
    .where("id", "in", ids)
    .where("state", "in", ["proposed", "consented"])
    .returning("id")
    .execute();
  return ended.map(({ id }) => id);
}

/** Decides an edge that is still in the given state. Of any number at once one succeeds. */
export async function decideEdge(
  writer: Writer,
  id: string,
  from: EdgeState,
  decision: { readonly state: EdgeState; readonly reason: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("subcontracting")
    .set({
      state: decision.state,
      decision_reason: decision.reason,
      decided_by: decision.by,
      decided_at: sql`now()`,
      ...(decision.state === "ended" && {
        ended_on: sql<string>`flowdown_today()`,
        end_reason: decision.reason,
      }),
    })
    .where("id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ties an edge to the subcontractor that came of it. */
export async function tieEdge(
  writer: Writer,
  id: string,
  to: { readonly supplierId: string; readonly engagementId: string; readonly joinderId: string },
): Promise<void> {
  await writer
    .updateTable("subcontracting")
    .set({
      sub_supplier_id: to.supplierId,
      sub_engagement_id: to.engagementId,
      joinder_id: to.joinderId,
    })
    .where("id", "=", id)
    .execute();
}
