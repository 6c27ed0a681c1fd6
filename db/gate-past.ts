// What is kept about a past day of one way to an item: the decision with its conditions, how it stood, what was entered later.
import { sql } from "kysely";
import type { PastGrant } from "#scoring/gate/judge-past-day.ts";
import type { Reader } from "./connection.ts";

/** The decision about a request as it was kept; undefined while there is none. */
export async function findKeptDecision(reader: Reader, requestId: string) {
  const { rows } = await sql<{
    outcome: "granted" | "refused";
    by: string;
    on: string;
    conditions: number;
  }>`select d.outcome, m.name as by, (d.decided_at at time zone 'UTC')::date as on,
      case jsonb_typeof(d.conditions) when 'array' then jsonb_array_length(d.conditions) else 0 end as conditions
    from access_decision d join staff_member m on m.id = d.decided_by where d.request_id = ${requestId}::uuid`.execute(
    reader,
  );
  return rows[0];
}

/** The grant of a request as a past day is judged by it; undefined where nothing was granted. */
export async function findPastGrant(
  reader: Reader,
  requestId: string,
): Promise<PastGrant | undefined> {
  const { rows } =
    await sql<PastGrant>`select (g.created_at at time zone 'UTC')::date as "grantedOn", g.ends_on as "endsOn",
      (g.revoked_at at time zone 'UTC')::date as "revokedOn", coalesce((select jsonb_agg(jsonb_build_object('type', e.type,
        'day', (e.at at time zone 'UTC')::date) order by e.id) from material_event e
        where e.material_id = g.material_id and e.grant_id = g.id and e.type in ('suspended', 'resumed')), '[]') as standings
    from access_grant g where g.request_id = ${requestId}::uuid`.execute(reader);
  return rows[0];
}

/** Records of an engagement that were entered after a day and count today: what nobody could know on that day. */
export async function listLaterRecords(reader: Reader, engagementId: string, day: string) {
  const { rows } = await sql<{ what: string; on: string }>`select what, on_day as "on" from (
      select 'Document accepted: ' || v.title as what, (v.reviewed_at at time zone 'UTC')::date as on_day
        from evidence v join evidence_request q on q.id = v.request_id
        where q.engagement_id = ${engagementId}::uuid and v.review_state = 'accepted' and v.replaced_at is null
      union all select 'Agreement countersigned: ' || a.reference, (a.countersigned_at at time zone 'UTC')::date
        from agreement a where a.engagement_id = ${engagementId}::uuid and a.state = 'in_force'
      union all select 'Tier decided', (t.decided_at at time zone 'UTC')::date from tier_decision t
        where t.engagement_id = ${engagementId}::uuid
      union all select 'Subcontractor decided: ' || c.name, (c.decided_at at time zone 'UTC')::date from subcontracting c
        where c.engagement_id = ${engagementId}::uuid
      union all select 'Phase opened: ' || p.phase, (p.opened_at at time zone 'UTC')::date from engagement_phase p
        where p.engagement_id = ${engagementId}::uuid) entered
    where on_day > ${day}::date order by on_day, what limit 20`.execute(reader);
  return rows;
}
