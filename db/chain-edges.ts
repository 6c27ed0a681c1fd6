// The edges of the chain as staff read them: one list, one edge, and everything below an engagement.
import { sql, type SqlBool } from "kysely";
import { momentText, type PlaceInList } from "./agreements.ts";
import type { Reader } from "./connection.ts";

export const EDGE_STATES = ["proposed", "consented", "objected", "withdrawn", "ended"] as const;
export type EdgeState = (typeof EDGE_STATES)[number];

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
  "c.material_ids as materialIds",
  "c.proposed_on as proposedOn",
  "c.window_rule as windowRule",
  "c.notice_days as noticeDays",
  "c.objects_until as objectsUntil",
  "c.silence_noted_at as silenceNotedAt",
  "c.end_reason as endReason",
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

/** The edges below an engagement that are used or about to be, at any depth, with the joinder of each. For staff. */
export async function listEdgesBelow(reader: Reader, engagementId: string) {
  return edges(reader)
    .innerJoin(
      sql<{ edge_id: string; depth: number }>`chain_below(${engagementId}::uuid)`.as("b"),
      (join) => join.onRef("b.edge_id", "=", "c.id"),
    )
    .orderBy("b.depth")
    .orderBy("c.proposed_at")
    .orderBy("c.id")
    .select(["b.depth"])
    .execute();
}

export type EdgeBelow = Awaited<ReturnType<typeof listEdgesBelow>>[number];
