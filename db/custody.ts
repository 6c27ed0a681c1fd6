// Chain of custody: everything that happened to an item, in order, and who has or had access under which promise.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { MaterialEvent } from "./schema.generated.ts";

export type CustodyType = Exclude<MaterialEvent["type"], object>;

export interface CustodyEvent {
  readonly materialId: string;
  readonly supplierId: string | null;
  readonly grantId: string | null;
  readonly type: CustodyType;
  readonly actorName: string;
  /** Plain values: a reason, a day, what changed. */
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** Extends the chain of custody of an item. Rows stay as they are written. */
export async function recordCustody(writer: Writer, event: CustodyEvent): Promise<void> {
  await writer
    .insertInto("material_event")
    .values({
      material_id: event.materialId,
      supplier_id: event.supplierId,
      grant_id: event.grantId,
      type: event.type,
      actor_name: event.actorName,
      detail: JSON.stringify(event.detail),
    })
    .execute();
}

/** What happened to an item, newest first; `before` continues behind an event already shown. */
export async function listCustody(
  reader: Reader,
  materialId: string,
  wish: { readonly before: number | null; readonly size: number },
) {
  return reader
    .selectFrom("material_event as e")
    .leftJoin("supplier as s", "s.id", "e.supplier_id")
    .leftJoin("access_grant as g", "g.id", "e.grant_id")
    .where("e.material_id", "=", materialId)
    .$if(wish.before !== null, (query) => query.where("e.id", "<", wish.before!))
    .orderBy("e.id", "desc")
    .limit(wish.size)
    .select([
      "e.id",
      "e.type",
      "e.actor_name as actorName",
      "e.detail",
      "e.at",
      "s.legal_name as supplierName",
      "g.request_id as requestId",
    ])
    .execute();
}

/** Everybody who has or had access to an item, with the agreement it rested on when it was granted. */
export async function listHolders(reader: Reader, materialId: string) {
  const { rows } = await sql<{
    grantId: string;
    requestId: string;
    engagementId: string;
    supplierId: string;
    supplierName: string;
    recipients: string[];
    startsOn: string;
    endsOn: string;
    grantedAt: Date;
    grantedOn: string;
    holdsUntil: string | null;
    lapseCode: string | null;
    revokedAt: Date | null;
    revokedOn: string | null;
    agreementId: string | null;
    agreement: string | null;
    openings: number;
    lastOpenedAt: Date | null;
  }>`select g.id as "grantId", g.request_id as "requestId", g.engagement_id as "engagementId", g.supplier_id as "supplierId",
      s.legal_name as "supplierName",
      array(select p.name from access_recipient p where p.request_id = g.request_id order by p.name, p.id) as recipients,
      g.starts_on as "startsOn", g.ends_on as "endsOn", g.created_at as "grantedAt",
      (g.created_at at time zone 'UTC')::date as "grantedOn", g.holds_until as "holdsUntil", g.lapse_code as "lapseCode",
      g.revoked_at as "revokedAt", (g.revoked_at at time zone 'UTC')::date as "revokedOn",
      a.id as "agreementId", a.title as agreement, coalesce(o.n, 0)::int as openings, o.last as "lastOpenedAt"
    from access_grant g join supplier s on s.id = g.supplier_id join access_decision d on d.id = g.decision_id
      left join lateral (select x.value #>> '{subject,id}' as id from jsonb_array_elements(
        case jsonb_typeof(d.conditions) when 'array' then d.conditions else '[]' end) x
        where x.value ->> 'code' = 'agreement_in_force' limit 1) rested on true
      left join agreement a on a.id::text = rested.id
      left join lateral (select count(*) as n, max(e.at) as last from material_event e
        where e.material_id = g.material_id and e.grant_id = g.id and e.type = 'opened') o on true
    where g.material_id = ${materialId}::uuid order by g.created_at desc, g.id limit 200`.execute(
    reader,
  );
  return rows;
}

/** When each grant of an item was found suspended and found to hold again, oldest first. */
export async function listSuspensions(reader: Reader, materialId: string) {
  const { rows } = await sql<{
    grantId: string;
    type: "suspended" | "resumed";
    day: string;
  }>`select grant_id as "grantId", type, (at at time zone 'UTC')::date as day from material_event
    where material_id = ${materialId}::uuid and type in ('suspended', 'resumed') and grant_id is not null order by id`.execute(
    reader,
  );
  return rows;
}

/** The history of one request: its own events and those of its grant. */
export async function listHistoryOfRequest(reader: Reader, requestId: string) {
  return reader
    .selectFrom("material_event as e")
    .innerJoin("access_request as r", "r.material_id", "e.material_id")
    .leftJoin("access_grant as g", "g.request_id", "r.id")
    .where("r.id", "=", requestId)
    .where((eb) =>
      eb.or([
        eb("e.grant_id", "=", eb.ref("g.id")),
        eb(sql`e.detail ->> 'request'`, "=", requestId),
      ]),
    )
    .orderBy("e.id", "desc")
    .limit(100)
    .select(["e.id", "e.type", "e.actor_name as actorName", "e.detail", "e.at"])
    .execute();
}
