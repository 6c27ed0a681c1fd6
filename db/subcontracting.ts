// Who a supplier lets work on our material: edges of the chain, proposed by the prime, decided by staff.
import { sql, type SqlBool } from "kysely";
import { momentText, type PlaceInList } from "./agreements.ts";
import type { Reader, Writer } from "./connection.ts";

export const EDGE_STATES = ["proposed", "consented", "objected", "withdrawn", "ended"] as const;
export type EdgeState = (typeof EDGE_STATES)[number];

export interface Proposal {
  readonly engagementId: string;
  readonly name: string;
  readonly country: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly touches: string;
  readonly startsOn: string | null;
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

const EDGE = [
  "c.id",
  "c.name",
  "c.country",
  "c.touches",
  "c.state",
  "c.starts_on as startsOn",
  "c.contact_name as contactName",
  "c.contact_email as contactEmail",
  "c.proposed_at as proposedAt",
  "c.decided_at as decidedAt",
  "c.decision_reason as reason",
  "c.engagement_id as engagementId",
  "c.prime_supplier_id as primeId",
  "c.sub_supplier_id as subId",
  "c.sub_engagement_id as subEngagementId",
  "c.joinder_id as joinderId",
] as const;

function edges(reader: Reader) {
  return reader
    .selectFrom("subcontracting as c")
    .innerJoin("supplier as prime", "prime.id", "c.prime_supplier_id")
    .innerJoin("engagement as e", "e.id", "c.engagement_id")
    .leftJoin("agreement as j", "j.id", "c.joinder_id")
    .leftJoin("staff_member as decider", "decider.id", "c.decided_by")
    .select(EDGE)
    .select([
      "prime.legal_name as primeName",
      "e.title as engagementTitle",
      "e.material_level as materialLevel",
      "j.state as joinderState",
      "decider.name as decidedByName",
      momentText("c.proposed_at").as("place"),
    ]);
}

/** Edges, newest proposal first, one page from behind `after`. For staff. */
export async function listEdges(
  reader: Reader,
  filter: { readonly state: EdgeState | ""; readonly q: string },
  page: { readonly after: PlaceInList | null; readonly size: number },
) {
  let query = edges(reader);
  if (filter.state !== "") query = query.where("c.state", "=", filter.state);
  if (filter.q !== "") {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or(
        (["c.name", "prime.legal_name", "e.title"] as const).map((column) =>
          eb(column, "ilike", like),
        ),
      ),
    );
  }
  if (page.after)
    query = query.where(
      sql<SqlBool>`(c.proposed_at, c.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`,
    );
  return query
    .orderBy("c.proposed_at", "desc")
    .orderBy("c.id", "desc")
    .limit(page.size + 1)
    .execute();
}

export type Edge = Awaited<ReturnType<typeof listEdges>>[number];

/** One edge; undefined when there is none of this id. For staff. */
export async function findEdge(reader: Reader, id: string): Promise<Edge | undefined> {
  return edges(reader).where("c.id", "=", id).executeTakeFirst();
}

/** Every edge of one engagement that is not history, with its joinder's facts. For staff. */
export async function listChain(reader: Reader, engagementId: string) {
  return edges(reader)
    .where("c.engagement_id", "=", engagementId)
    .where("c.state", "in", ["proposed", "consented"])
    .orderBy("c.proposed_at")
    .orderBy("c.id")
    .select(["j.terms", "j.effective_on as effectiveOn", "j.ends_on as endsOn", "j.reference"])
    .execute();
}
