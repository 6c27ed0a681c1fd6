// What ends on a day and takes access along: found by windows of days, for reminders and for what is coming up.
import { sql, type RawBuilder } from "kysely";
import type { Reader } from "./connection.ts";

export const ENDING_KINDS = [
  "agreement",
  "deviation",
  "phase",
  "undertaking",
  "grant",
  "transfer_basis",
] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** Things that end on one day and are one person's to look after: one reminder for all of them. */
export interface Ending {
  /** Stands for the group and its day. */
  readonly id: string;
  /** Null for a head agreement. */
  readonly supplierId: string | null;
  /** The counterparty's name for a head agreement. */
  readonly supplierName: string;
  /** What ends, by name. */
  readonly titles: readonly string[];
  readonly startedOn: string;
  readonly dueOn: string;
  /** The member of staff whose it is; null when nobody in particular. */
  readonly ownerId: string | null;
  /** The id of the page it is looked after on. */
  readonly placeId: string;
  readonly sentKeys: readonly string[];
}

type Source = (days: (day: RawBuilder<unknown>) => RawBuilder<unknown>) => RawBuilder<unknown>;

const id = (...parts: RawBuilder<unknown>[]) =>
  sql`md5(concat_ws(' ', ${sql.join(parts)}))::uuid as id`;

// what is being replaced already is left out: somebody has acted
const SOURCES: Readonly<Record<EndingKind, Source>> = {
  agreement: (
    days,
  ) => sql`select a.id, a.supplier_id as "supplierId", coalesce(s.legal_name, a.counterparty) as "supplierName",
      array[a.title] as titles, coalesce(a.effective_on, (a.created_at at time zone 'UTC')::date) as "startedOn",
      a.ends_on as "dueOn", coalesce(s.owner_id, a.created_by) as "ownerId", a.id as "placeId"
    from agreement a left join supplier s on s.id = a.supplier_id left join engagement e on e.id = a.engagement_id
    where ${days(sql`a.ends_on`)} and a.state = 'in_force' and coalesce(s.status, 'active') = 'active'
      and coalesce(e.state, 'open') = 'open'
      and not exists (select from agreement n where n.supersedes_id = a.id and n.state in ('sent', 'signed', 'in_force'))`,
  deviation: (days) => sql`select ${id(sql`d.agreement_id`, sql`d.parent_id`, sql`d.expires_on`)},
      d.supplier_id as "supplierId", s.legal_name as "supplierName", array_agg(d.term order by d.term) as titles,
      min(d.proposed_on) as "startedOn", d.expires_on as "dueOn", (array_agg(d.settled_by order by d.id))[1] as "ownerId",
      (array_agg(d.id order by d.id))[1] as "placeId"
    from deviation d join supplier s on s.id = d.supplier_id join agreement a on a.id = d.agreement_id
    where ${days(sql`d.expires_on`)} and d.state = 'confirmed' and a.state = 'in_force' and s.status = 'active'
      and not exists (select from deviation n where n.agreement_id = d.agreement_id and n.parent_id = d.parent_id
        and n.term = d.term and n.state in ('proposed', 'confirmed') and n.expires_on > d.expires_on)
    group by d.agreement_id, d.parent_id, d.expires_on, d.supplier_id, s.legal_name`,
  phase: (
    days,
  ) => sql`select ${id(sql`e.id`, sql`p.closes_on`)}, e.supplier_id as "supplierId", s.legal_name as "supplierName",
      array_agg(p.phase order by p.phase) as titles, min((p.opened_at at time zone 'UTC')::date) as "startedOn",
      p.closes_on as "dueOn", e.business_owner_id as "ownerId", e.id as "placeId"
    from engagement_phase p join engagement e on e.id = p.engagement_id join supplier s on s.id = p.supplier_id
    where ${days(sql`p.closes_on`)} and p.closed_on is null and e.state = 'open' and s.status = 'active'
      and not exists (select from phase_proposal n where n.engagement_id = p.engagement_id and n.phase = p.phase
        and n.state = 'proposed' and n.closes_on > p.closes_on)
    group by e.id, p.closes_on, s.legal_name`,
  undertaking: (
    days,
  ) => sql`select ${id(sql`s.id`, sql`q.undertaking_until`)}, s.id as "supplierId",
      s.legal_name as "supplierName", array_agg(q.name order by q.name, q.id) as titles,
      min(q.undertaking_signed_on) as "startedOn", q.undertaking_until as "dueOn", s.owner_id as "ownerId", s.id as "placeId"
    from supplier_person q join supplier s on s.id = q.supplier_id
    where ${days(sql`q.undertaking_until`)} and q.state = 'active' and q.undertaking_signed_on is not null
      and s.status = 'active'
    group by s.id, q.undertaking_until`,
  grant: (
    days,
  ) => sql`select ${id(sql`e.id`, sql`g.ends_on`)}, e.supplier_id as "supplierId", s.legal_name as "supplierName",
      array_agg(distinct m.reference) as titles, min(g.starts_on) as "startedOn", g.ends_on as "dueOn",
      e.business_owner_id as "ownerId", (array_agg(g.request_id order by g.id))[1] as "placeId"
    from access_grant g join supplier s on s.id = g.supplier_id join engagement e on e.id = g.engagement_id
      join material m on m.id = g.material_id
    where ${days(sql`g.ends_on`)} and g.revoked_at is null and e.state = 'open' and s.status = 'active' and m.state = 'active'
      and not exists (select from access_request r left join access_grant n on n.request_id = r.id
        where r.supplier_id = g.supplier_id and r.material_id = g.material_id and r.id <> g.request_id
          and (r.state = 'open' or n.revoked_at is null and n.ends_on > g.ends_on))
    group by e.id, g.ends_on, s.legal_name`,
  transfer_basis: (
    days,
  ) => sql`select ${id(sql`e.id`, sql`b.valid_until`)}, e.supplier_id as "supplierId",
      s.legal_name as "supplierName", array_agg(distinct b.to_country order by b.to_country) as titles,
      min(b.valid_from) as "startedOn", b.valid_until as "dueOn", (array_agg(b.recorded_by order by b.id))[1] as "ownerId",
      e.id as "placeId"
    from transfer_basis b join engagement e on e.id = b.engagement_id join supplier s on s.id = b.supplier_id
    where ${days(sql`b.valid_until`)} and b.withdrawn_on is null and e.state = 'open' and s.status = 'active'
      and not exists (select from transfer_basis n where n.engagement_id = b.engagement_id and n.to_country = b.to_country
        and n.overlay in (b.overlay, 'any') and n.withdrawn_on is null and n.valid_until > b.valid_until)
    group by e.id, b.valid_until, s.legal_name`,
};

/** Days behind a last day within which a missed reminder is still worth sending. */
const CATCH_UP_DAYS = 14;

/** What of a kind ends within `ahead` days or ended lately, behind a place, with the reminders that went out. */
export async function listEndings(
  reader: Reader,
  kind: EndingKind,
  today: string,
  ahead: number,
  after: string,
  size: number,
): Promise<Ending[]> {
  const near = (day: RawBuilder<unknown>) =>
    sql`${day} between ${today}::date - ${CATCH_UP_DAYS}::integer and ${today}::date + ${ahead}::integer`;
  const { rows } =
    await sql<Ending>`select ending.*, array(select r.key from reminder_sent r where r.subject_kind = ${kind}
        and r.subject_id = ending.id and r.due_on = ending."dueOn") as "sentKeys"
    from (${SOURCES[kind](near)}) ending where ending.id > ${after}::uuid order by ending.id limit ${size}`.execute(
      reader,
    );
  return rows;
}

/** Whether it still ends on that day: asked again in the transaction that reminds. */
export async function stillEnds(
  reader: Reader,
  kind: EndingKind,
  { id: ending, dueOn }: Pick<Ending, "id" | "dueOn">,
): Promise<boolean> {
  const thatDay = (day: RawBuilder<unknown>) => sql`${day} = ${dueOn}::date`;
  const { rows } = await sql<{ id: string }>`select id from (${SOURCES[kind](thatDay)}) ending
    where id = ${ending}::uuid`.execute(reader);
  return rows.length > 0;
}

/** What is coming up: documents that count as well as everything above. */
export interface ComingUp {
  readonly kind: EndingKind | "evidence";
  readonly supplierName: string;
  readonly titles: readonly string[];
  readonly dueOn: string;
  readonly placeId: string;
}

const EVIDENCE: Source = (
  days,
) => sql`select v.id, v.supplier_id as "supplierId", s.legal_name as "supplierName",
    array[v.title] as titles, v.expires_on as "startedOn", v.expires_on as "dueOn", v.reviewed_by as "ownerId", v.id as "placeId"
  from evidence v join supplier s on s.id = v.supplier_id
  where ${days(sql`v.expires_on`)} and v.review_state = 'accepted' and v.replaced_at is null and s.status = 'active'
    and not exists (select from evidence n where n.supersedes_id = v.id and n.review_state = 'pending')`;

/** What of these kinds ends from today on within some days, the next first; nothing for no kinds. */
export async function listComingUp(
  reader: Reader,
  kinds: readonly ComingUp["kind"][],
  today: string,
  within: number,
  most: number,
): Promise<ComingUp[]> {
  if (kinds.length === 0) return [];
  const soon = (day: RawBuilder<unknown>) =>
    sql`${day} between ${today}::date and ${today}::date + ${within}::integer`;
  const parts = kinds.map((kind) => {
    const source = (kind === "evidence" ? EVIDENCE : SOURCES[kind])(soon);
    return sql`(select ${kind}::text as kind, "supplierName", titles, "dueOn", "placeId" from (${source}) x
      order by "dueOn" limit ${most})`;
  });
  const { rows } = await sql<ComingUp>`select * from (${sql.join(parts, sql` union all `)}) coming
    order by "dueOn", "supplierName", kind, "placeId" limit ${most}`.execute(reader);
  return rows;
}
