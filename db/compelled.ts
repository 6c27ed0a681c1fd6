// Compelled disclosure, read: demands, the notices they make each company owe, and their history.
import { sql } from "kysely";
import type { NoticeTerm } from "#scoring/delivery/notice-clock.ts";
import type { Reader } from "./connection.ts";
import type { CompelledEvent } from "./schema.generated.ts";

export type DemandStance = "contest" | "protective_order" | "minimum" | "comply";

export interface Demand {
  readonly id: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly engagementId: string;
  readonly engagement: string;
  readonly authority: string;
  readonly country: string;
  readonly fileReference: string;
  readonly receivedAt: Date;
  readonly answerDueOn: string | null;
  readonly timeZone: string;
  readonly touches: string;
  readonly permitted: "yes" | "unclear" | "no";
  readonly barredUntil: string | null;
  readonly wasBarred: boolean;
  readonly told: boolean;
  readonly reportedAt: Date;
  readonly reportedBy: string | null;
  readonly stance: DemandStance | null;
  readonly disclosed: boolean;
  readonly state: "open" | "closed";
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

const DEMAND = sql`d.id, d.supplier_id as "supplierId", s.legal_name as supplier, d.engagement_id as "engagementId",
  e.title as engagement, d.authority, d.country, d.file_reference as "fileReference", d.received_at as "receivedAt",
  d.answer_due_on as "answerDueOn", d.time_zone as "timeZone", d.touches, d.permitted, d.barred_until as "barredUntil",
  d.was_barred as "wasBarred", d.told, d.reported_at as "reportedAt", coalesce(c.name, m.name) as "reportedBy", d.stance, d.disclosed, d.state,
  d.closed_at as "closedAt", q.name as "closedBy"`;
const FROM = sql`compelled_demand d join supplier s on s.id = d.supplier_id join engagement e on e.id = d.engagement_id
  left join contact c on c.id = d.reported_by_contact left join staff_member m on m.id = d.reported_by_staff
  left join staff_member q on q.id = d.closed_by`;

export const DEMAND_STATES = ["open", "overdue", "closed", "all"] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

export interface ListedDemand extends Demand {
  readonly notices: number;
  readonly given: number;
  readonly overdue: number;
  readonly nextDue: Date | null;
}

/** Demands, the newest first; `after` continues behind the last one shown. */
export async function listDemands(
  reader: Reader,
  wish: { readonly state: DemandState; readonly q: string },
  page: {
    readonly after: { readonly at: string; readonly id: string } | null;
    readonly size: number;
  },
): Promise<ListedDemand[]> {
  const like = `%${wish.q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const only = {
    open: sql`d.state = 'open'`,
    overdue: sql`d.state = 'open' and n.overdue > 0`,
    closed: sql`d.state = 'closed'`,
    all: sql`true`,
  }[wish.state];
  const { rows } =
    await sql<ListedDemand>`select ${DEMAND}, n.notices, n.given, n.overdue, n.next as "nextDue"
    from ${FROM} cross join lateral (select count(*)::int as notices, count(x.given_at)::int as given,
        count(*) filter (where x.given_at is null and x.due_at < now())::int as overdue,
        min(x.due_at) filter (where x.given_at is null) as next
      from compelled_notice x where x.demand_id = d.id) n
    where ${only} and (${wish.q} = '' or s.legal_name ilike ${like} or d.authority ilike ${like}
        or d.file_reference ilike ${like} or e.title ilike ${like})
      and (${page.after?.at ?? null}::timestamptz is null
        or (date_trunc('milliseconds', d.reported_at), d.id) < (${page.after?.at ?? null}::timestamptz, ${page.after?.id ?? null}::uuid))
    order by date_trunc('milliseconds', d.reported_at) desc, d.id desc limit ${page.size}`.execute(
      reader,
    );
  return rows;
}

/** One demand; of one supplier when said. Undefined when there is none to be seen. */
export async function findDemand(
  reader: Reader,
  id: string,
  supplierId?: string,
): Promise<Demand | undefined> {
  const { rows } = await sql<Demand>`select ${DEMAND} from ${FROM} where d.id = ${id}::uuid
    and (${supplierId ?? null}::uuid is null or d.supplier_id = ${supplierId ?? null}::uuid)`.execute(
    reader,
  );
  return rows[0];
}

/** The demands a supplier reported, the newest first. */
export async function listOwnDemands(reader: Reader, supplierId: string): Promise<Demand[]> {
  const { rows } =
    await sql<Demand>`select ${DEMAND} from ${FROM} where d.supplier_id = ${supplierId}::uuid
    order by d.reported_at desc, d.id limit 100`.execute(reader);
  return rows;
}

export interface Notice {
  readonly id: string;
  readonly tier: number;
  /** Null: the organisation itself. */
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly engagementId: string;
  readonly engagement: string;
  readonly term: string;
  readonly restsOn: string | null;
  readonly agreement: string | null;
  readonly startsAt: Date | null;
  readonly dueAt: Date | null;
  readonly givenAt: Date | null;
  readonly givenBy: string;
  readonly note: string;
}

/** Who owes a notice because of a demand, from the one that was asked upwards. */
export async function listNotices(reader: Reader, demandId: string): Promise<Notice[]> {
  const { rows } =
    await sql<Notice>`select n.id, n.tier, n.supplier_id as "supplierId", s.legal_name as supplier,
      n.engagement_id as "engagementId", e.title as engagement, n.term, n.rests_on as "restsOn",
      coalesce(nullif(a.reference, ''), a.title) as agreement, n.starts_at as "startsAt", n.due_at as "dueAt",
      n.given_at as "givenAt", n.given_by as "givenBy", n.note
    from compelled_notice n join engagement e on e.id = n.engagement_id left join supplier s on s.id = n.supplier_id
      left join agreement a on a.id = n.rests_on
    where n.demand_id = ${demandId}::uuid order by n.tier`.execute(reader);
  return rows;
}

export interface OwnNotice {
  readonly id: string;
  readonly demandId: string;
  readonly tier: number;
  readonly engagement: string;
  readonly term: string;
  readonly dueAt: Date | null;
  readonly givenAt: Date | null;
  readonly givenBy: string;
  readonly note: string;
  readonly reportedAt: Date;
  readonly timeZone: string;
  readonly barred: boolean;
  readonly open: boolean;
}

/** The notices the asking supplier owes, those that are not given first. */
export async function listOwnNotices(reader: Reader): Promise<OwnNotice[]> {
  const { rows } =
    await sql<OwnNotice>`select n.id, n.demand_id as "demandId", n.tier, e.title as engagement, n.term,
      n.due_at as "dueAt", n.given_at as "givenAt", n.given_by as "givenBy", n.note, n.reported_at as "reportedAt",
      n.time_zone as "timeZone", n.barred, n.open
    from own_notices() n join engagement e on e.id = n.engagement_id`.execute(reader);
  return rows;
}

export type DemandEventType = Exclude<CompelledEvent["type"], object>;

/** What happened, oldest first. */
export async function listDemandEvents(reader: Reader, demandId: string) {
  return reader
    .selectFrom("compelled_event")
    .where("demand_id", "=", demandId)
    .orderBy("id")
    .limit(300)
    .select(["id", "type", "actor_name as actorName", "note", "at"])
    .execute();
}

/** The companies up the line from an engagement, with what the agreements above each say of the notice. */
export async function listLineAbove(reader: Reader, engagementId: string) {
  const { rows } = await sql<{
    engagementId: string;
    supplierId: string;
    headAgreementId: string | null;
    said: readonly { id: string; kind: string; term: NoticeTerm }[];
  }>`with recursive line as (
      select e.id, e.supplier_id, e.parent_engagement_id, e.head_agreement_id, 0 as depth from engagement e
        where e.id = ${engagementId}::uuid
      union all select p.id, p.supplier_id, p.parent_engagement_id, p.head_agreement_id, l.depth + 1
        from line l join engagement p on p.id = l.parent_engagement_id where l.depth < 50)
    select l.id as "engagementId", l.supplier_id as "supplierId", l.head_agreement_id as "headAgreementId",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'term', a.terms -> 'compelled_disclosure_notice')
          order by a.kind, a.id)
        from agreements_above(l.id) a where a.terms ? 'compelled_disclosure_notice'), '[]') as said
    from line l order by l.depth`.execute(reader);
  return rows;
}
