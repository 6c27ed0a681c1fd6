// What the rules about countries need to know of an engagement to say which evidence it calls for, and who is not asked yet.
import { sql } from "kysely";
import type { EvidenceKind } from "#scoring/facts.ts";
import type { AskedAlready } from "#scoring/obligations/jurisdictions/open-asks.ts";
import type { Reader, Writer } from "./connection.ts";
import { listEngagementItems } from "./papers.ts";

/** The countries of an engagement and of the people named for its items, the marks of what was asked for and of what may follow. */
export async function findEvidenceCase(reader: Reader, engagementId: string) {
  const { rows } = await sql<{ countries: string[]; headId: string | null }>`
    select array(select c from unnest(e.countries) c
        union select p.country from access_request q join material m on m.id = q.material_id and m.state = 'active'
          join access_recipient p on p.request_id = q.id
          where q.engagement_id = e.id and q.state in ('open', 'granted') order by 1) as countries,
      e.head_agreement_id as "headId"
    from engagement e where e.id = ${engagementId}::uuid`.execute(reader);
  const found = rows[0];
  if (!found) return undefined;
  const items = (await listEngagementItems(reader, engagementId)).map(({ overlays }) => overlays);
  return {
    countries: found.countries,
    items,
    others: await listPromisedMarks(reader, found.headId),
  };
}

/** The marks of the items that rest on a promise; none without one. */
export async function listPromisedMarks(reader: Reader, headId: string | null): Promise<string[]> {
  const { rows } = await sql<{
    mark: string;
  }>`select distinct o as mark from material m cross join unnest(m.overlays) o
    where m.head_agreement_id = ${headId}::uuid and m.state = 'active' order by 1`.execute(reader);
  return rows.map(({ mark }) => mark);
}

/** Every request of an engagement, as far as it says what is asked for already. */
export async function listAsked(reader: Reader, engagementId: string): Promise<AskedAlready[]> {
  return reader
    .selectFrom("evidence_request")
    .where("engagement_id", "=", engagementId)
    .orderBy("created_at")
    .orderBy("id")
    .select(["id", "kind", "places", "required", "state"])
    .execute();
}

/** Holds an engagement until the transaction ends, so that of two who ask at once the second sees what the first did. */
export async function lockEngagement(writer: Writer, engagementId: string): Promise<void> {
  await writer
    .selectFrom("engagement")
    .where("id", "=", engagementId)
    .forUpdate()
    .select("id")
    .execute();
}

/** Makes requests that stood as welcome a must, with the reason. Returns their kinds and days. */
export async function raiseRequests(writer: Writer, ids: readonly string[], reason: string) {
  if (ids.length === 0) return [];
  return writer
    .updateTable("evidence_request")
    .set({ required: true, reason })
    .where("id", "in", ids)
    .where("state", "=", "open")
    .where("required", "=", false)
    .returning(["id", "kind", "due_on as dueOn"])
    .execute();
}

export interface UnaskedEngagement {
  readonly engagementId: string;
  readonly title: string;
  readonly supplierName: string;
  readonly countries: readonly string[];
  readonly kinds: readonly EvidenceKind[];
}

/** Open engagements of whose suppliers a row asks for evidence that they are not asked for yet, by supplier. */
export async function listUnaskedOf(
  reader: Reader,
  ruleId: string,
  day: string,
  most: number,
): Promise<UnaskedEngagement[]> {
  const { rows } = await sql<UnaskedEngagement>`
    select e.id as "engagementId", e.title, s.legal_name as "supplierName",
      array_agg(distinct n.country order by n.country) as countries, array_agg(distinct n.kind order by n.kind) as kinds
    from evidence_of_rules(${day}::date) n join engagement e on e.id = n.engagement_id join supplier s on s.id = e.supplier_id
    where ${ruleId}::uuid = any (n.rule_ids) and n.state in ('not_asked', 'to_raise') and s.status = 'active'
    group by e.id, s.legal_name order by s.legal_name, e.title, e.id limit ${most}`.execute(reader);
  return rows;
}
