// Accepted gaps as people read them: the register, one of them, and those of one agreement.
import { sql, type SqlBool } from "kysely";
import { momentText, type PlaceInList } from "./agreements.ts";
import type { Reader } from "./connection.ts";

/** How a deviation stands on a day: one that was confirmed ends by its own day. */
export const DEVIATION_STATES = ["proposed", "running", "ended", "refused", "withdrawn"] as const;
export type DeviationState = (typeof DEVIATION_STATES)[number];

const STATE = sql<DeviationState>`case when d.state <> 'confirmed' then d.state
  when d.expires_on >= flowdown_today() then 'running' else 'ended' end`;

function deviations(reader: Reader) {
  return reader
    .selectFrom("deviation as d")
    .innerJoin("agreement as a", "a.id", "d.agreement_id")
    .innerJoin("agreement as head", "head.id", "d.parent_id")
    .innerJoin("supplier as s", "s.id", "d.supplier_id")
    .innerJoin("staff_member as proposer", "proposer.id", "d.proposed_by")
    .leftJoin("staff_member as settler", "settler.id", "d.settled_by")
    .leftJoin("staff_member as withdrawer", "withdrawer.id", "d.withdrawn_by")
    .leftJoin("engagement as e", "e.id", "a.engagement_id")
    .select([
      "d.id",
      "d.term",
      "d.verdict",
      "d.owed",
      "d.given",
      "d.reason",
      "d.compensating_measure as measure",
      "d.expires_on as expiresOn",
      "d.proposed_on as proposedOn",
      "d.proposed_by as proposedById",
      "d.withdraw_reason as withdrawReason",
      "d.settled_at as settledAt",
      "proposer.name as proposedBy",
      "settler.name as settledBy",
      "withdrawer.name as withdrawnBy",
      "a.id as agreementId",
      "a.reference",
      "head.reference as headReference",
      "s.id as supplierId",
      "s.legal_name as supplierName",
      "e.id as engagementId",
      "e.title as engagement",
      STATE.as("state"),
      momentText("d.proposed_at").as("place"),
    ]);
}

/** Newest proposal first, one page from behind `after`. */
export async function listDeviations(
  reader: Reader,
  filter: { readonly state: DeviationState | ""; readonly term: string; readonly q: string },
  page: { readonly after: PlaceInList | null; readonly size: number },
) {
  let query = deviations(reader);
  if (filter.state !== "") query = query.where(STATE, "=", filter.state);
  if (filter.term !== "") query = query.where("d.term", "=", filter.term);
  if (filter.q !== "") {
    const like = `%${filter.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or(
        (["s.legal_name", "a.reference", "e.title"] as const).map((column) =>
          eb(column, "ilike", like),
        ),
      ),
    );
  }
  if (page.after)
    query = query.where(
      sql<SqlBool>`(d.proposed_at, d.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`,
    );
  return query
    .orderBy("d.proposed_at", "desc")
    .orderBy("d.id", "desc")
    .limit(page.size + 1)
    .execute();
}

export type Deviation = Awaited<ReturnType<typeof listDeviations>>[number];

/** One of them; undefined when there is none of this id. */
export async function findDeviation(reader: Reader, id: string): Promise<Deviation | undefined> {
  return deviations(reader).where("d.id", "=", id).executeTakeFirst();
}

/** Those of one agreement, newest first. */
export async function listDeviationsOf(reader: Reader, agreementId: string): Promise<Deviation[]> {
  return deviations(reader)
    .where("d.agreement_id", "=", agreementId)
    .orderBy("d.proposed_at", "desc")
    .limit(50)
    .execute();
}
