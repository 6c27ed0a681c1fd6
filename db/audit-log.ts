// Reading the record: lists for people, streams for the export.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export interface AuditFilter {
  readonly type: string;
  readonly actor: string;
  readonly supplier: string;
  /** First and last day, "YYYY-MM-DD"; empty when open. */
  readonly from: string;
  readonly until: string;
}

export interface AuditPlace {
  readonly at: string;
  readonly stream: string;
  readonly seq: number;
}

/** Events, the newest first, one page from behind `after`. */
export async function listEvents(
  reader: Reader,
  filter: AuditFilter,
  page: { after: AuditPlace | null; size: number },
) {
  let query = reader
    .selectFrom("audit_event as event")
    .leftJoin("supplier", "supplier.id", "event.supplier_id")
    .select([
      "event.stream as stream",
      "event.seq as seq",
      "event.at as at",
      "event.at_text as place",
      "event.type as type",
      "event.actor_kind as actorKind",
      "event.actor_name as actorName",
      "supplier.legal_name as supplierName",
    ]);
  if (filter.type !== "") query = query.where("event.type", "=", filter.type);
  if (filter.actor !== "") query = query.where("event.actor_id", "=", filter.actor);
  if (filter.supplier !== "") query = query.where("event.supplier_id", "=", filter.supplier);
  if (filter.from !== "")
    query = query.where(
      sql<boolean>`event.at >= (${filter.from}::date)::timestamp at time zone 'UTC'`,
    );
  if (filter.until !== "")
    query = query.where(
      sql<boolean>`event.at < (${filter.until}::date + 1)::timestamp at time zone 'UTC'`,
    );
  const { after } = page;
  if (after)
    query = query.where(
      sql<boolean>`(event.at < ${after.at}::timestamptz or (event.at = ${after.at}::timestamptz
        and (event.stream, event.seq) > (${after.stream}, ${after.seq}::bigint)))`,
    );
  return query
    .orderBy("event.at", "desc")
    .orderBy("event.stream")
    .orderBy("event.seq")
    .limit(page.size)
    .execute();
}

/** One event with its exact text and hashes; undefined when there is none. */
export async function findEvent(reader: Reader, stream: string, seq: number) {
  return reader
    .selectFrom("audit_event as event")
    .leftJoin("supplier", "supplier.id", "event.supplier_id")
    .where("event.stream", "=", stream)
    .where("event.seq", "=", seq)
    .select([
      "event.stream as stream",
      "event.seq as seq",
      "event.at as at",
      "event.type as type",
      "event.subject_id as subjectId",
      "event.actor_kind as actorKind",
      "event.actor_name as actorName",
      "event.supplier_id as supplierId",
      "supplier.legal_name as supplierName",
      "event.body as body",
      "event.prev_hash as prevHash",
      "event.hash as hash",
    ])
    .executeTakeFirst();
}

/** Every type of event there is, found by jumping through the index from one to the next. */
export async function listEventTypes(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`with recursive found as (
      (select type from audit_event order by type limit 1)
      union all
      select (select e.type from audit_event e where e.type > found.type order by e.type limit 1)
      from found where found.type is not null)
    select type from found where type is not null`.execute(reader);
  return rows.map((row) => row.type);
}

/** Names of staff for choosing whose doing is shown. */
export async function listActors(reader: Reader) {
  return reader
    .selectFrom("staff_member")
    .orderBy("name")
    .limit(500)
    .select(["id", "name"])
    .execute();
}

const BATCH = 1000;

/** Every event, each stream in one piece and in its order, a batch in memory at a time. */
export async function* allEvents(reader: Reader) {
  let place = { stream: "", seq: 0 };
  for (;;) {
    const rows = await reader
      .selectFrom("audit_event")
      .where(sql<boolean>`(stream, seq) > (${place.stream}, ${place.seq}::bigint)`)
      .orderBy("stream")
      .orderBy("seq")
      .limit(BATCH)
      .select(["stream", "seq", "at_text as at", "body", "prev_hash as prev", "hash"])
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    place = { stream: last.stream, seq: last.seq };
  }
}
