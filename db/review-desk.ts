// The review desk as a list: what waits for a risk officer, the most pressing kind first, one page at a time.
import { sql, type RawBuilder } from "kysely";
import type { Exposure, Tier } from "#scoring/facts.ts";
import type { Reader } from "./connection.ts";

/** Why an assessment lies on the desk, in the order in which the desk shows them. */
export const DESK_REASONS = ["override", "submitted", "overdue", "ending"] as const;
export type DeskReason = (typeof DESK_REASONS)[number];

export const DESK_STATES = [
  "sent",
  "opened",
  "started",
  "submitted",
  "returned",
  "decided",
  "withdrawn",
] as const;
export type DeskState = (typeof DESK_STATES)[number];

export interface DeskFilter {
  /** One reason, every reason ("attention"), or all assessments that were sent. */
  readonly view: DeskReason | "attention" | "all";
  readonly state?: DeskState;
  readonly exposure?: Exposure;
  readonly ownerId?: string;
  readonly due?: "overdue" | "7" | "30";
  /** Leaves out overrides this person proposed: somebody else has to settle them. */
  readonly settledBy?: string;
}

export interface DeskRow {
  readonly assessmentId: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly exposure: Exposure;
  readonly state: DeskState;
  readonly dueOn: string;
  readonly submittedOn: string | null;
  readonly ownerName: string | null;
  readonly why: DeskReason | null;
  /** The day the reason counts from: proposed, submitted, due, or the decision's last day. */
  readonly day: string;
  readonly tier: Tier | null;
  readonly overrideTier: Tier | null;
  readonly overrideUntil: string | null;
  readonly validUntil: string | null;
  readonly answers: number;
  readonly reviewed: number;
}

/** A place in the list: the reason (or "all"), the key and the id of the last row, as the database wrote them. */
export type DeskPlace = readonly [leg: string, key: string, id: string];

export interface DeskPage {
  readonly rows: readonly DeskRow[];
  readonly next: DeskPlace | undefined;
}

interface Leg {
  readonly from: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly type: "timestamptz" | "date";
  readonly id: RawBuilder<unknown>;
}

/** How long before a decision's last day it comes back to the desk. */
export const ENDING_DAYS = 30;
const WITH_SUPPLIER = sql`a.state in ('sent', 'opened', 'started', 'returned')`;

function legOf(name: DeskReason | "all", today: string): Leg {
  switch (name) {
    case "override":
      return {
        from: sql`tier_override x join tier_decision d on d.id = x.decision_id
          join assessment a on a.id = d.assessment_id where x.state = 'proposed'`,
        key: sql`x.proposed_at`,
        type: "timestamptz",
        id: sql`x.id`,
      };
    case "submitted":
      return {
        from: sql`assessment a where a.state = 'submitted'`,
        key: sql`a.submitted_at`,
        type: "timestamptz",
        id: sql`a.id`,
      };
    case "overdue":
      return {
        from: sql`assessment a where ${WITH_SUPPLIER} and a.due_on < ${today}::date`,
        key: sql`a.due_on`,
        type: "date",
        id: sql`a.id`,
      };
    case "ending":
      return {
        from: sql`current_decision d join assessment a on a.id = d.assessment_id
          where d.valid_until <= ${today}::date + ${ENDING_DAYS}::integer and a.state = 'decided'
          and exists (select from engagement e where e.id = d.engagement_id and e.state = 'open')`,
        key: sql`d.valid_until`,
        type: "date",
        id: sql`d.decision_id`,
      };
    case "all":
      return {
        from: sql`assessment a where a.state <> 'draft'`,
        key: sql`a.due_on`,
        type: "date",
        id: sql`a.id`,
      };
  }
}

function legsOf(view: DeskFilter["view"]): readonly (DeskReason | "all")[] {
  return view === "attention" ? DESK_REASONS : [view];
}

function whereOf(leg: DeskReason | "all", filter: DeskFilter, today: string): RawBuilder<unknown> {
  const parts = [sql`true`];
  if (filter.state) parts.push(sql`a.state = ${filter.state}`);
  if (filter.exposure) parts.push(sql`a.exposure = ${filter.exposure}`);
  if (filter.settledBy && leg === "override")
    parts.push(sql`x.proposed_by <> ${filter.settledBy}::uuid`);
  if (filter.ownerId)
    parts.push(
      sql`exists (select from supplier s where s.id = a.supplier_id and s.owner_id = ${filter.ownerId}::uuid)`,
    );
  if (filter.due === "overdue") parts.push(sql`${WITH_SUPPLIER} and a.due_on < ${today}::date`);
  else if (filter.due)
    parts.push(
      sql`${WITH_SUPPLIER} and a.due_on between ${today}::date and ${today}::date + ${Number(filter.due)}::integer`,
    );
  return sql.join(parts, sql` and `);
}

/** One page of the desk. Each kind is read by its own index and no further than the page needs. */
export async function listDesk(
  reader: Reader,
  filter: DeskFilter,
  page: { readonly after?: DeskPlace; readonly size: number },
  today: string,
): Promise<DeskPage> {
  const legs = legsOf(filter.view);
  const start = page.after ? legs.findIndex((name) => name === page.after?.[0]) : 0;
  const wanted = page.size + 1;
  const selects = legs.slice(Math.max(0, start)).map((name) => {
    const { from, key, type, id } = legOf(name, today);
    const after = page.after;
    const behind =
      after && after[0] === name
        ? sql`and (${key}, ${id}) > (${after[1]}::${sql.raw(type)}, ${after[2]}::uuid)`
        : sql``;
    return sql`(select ${legs.indexOf(name)} as leg, ${name} as name, ${key}::text as key, ${id} as key_id, a.id as assessment_id,
      row_number() over (order by ${key}, ${id}) as place from ${from} and ${whereOf(name, filter, today)} ${behind}
      order by ${key}, ${id} limit ${wanted})`;
  });
  const { rows } = await sql<DeskRow & { leg: string; key: string; keyId: string }>`
    with waiting as (select * from (${sql.join(selects, sql` union all `)}) legs order by leg, place limit ${wanted})
    ${details()}`.execute(reader);
  const shown = rows.slice(0, page.size);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ leg: _leg, key: _key, keyId: _keyId, ...row }) => row),
    next: rows.length > page.size && last ? [last.leg, last.key, last.keyId] : undefined,
  };
}

// what the page shows of the few rows that were found
function details(): RawBuilder<unknown> {
  return sql`select w.name as leg, w.key, w.key_id as "keyId", a.id as "assessmentId", s.legal_name as "supplierName",
      e.title as engagement, a.exposure, a.state, a.due_on as "dueOn", (a.submitted_at at time zone 'UTC')::date as "submittedOn",
      p.name as "ownerName", nullif(w.name, 'all') as why, left(w.key, 10) as day, d.tier, o.tier as "overrideTier",
      o.expires_on as "overrideUntil", d.valid_until as "validUntil", c.answers, c.reviewed
    from waiting w join assessment a on a.id = w.assessment_id join supplier s on s.id = a.supplier_id
    join engagement e on e.id = a.engagement_id left join staff_member p on p.id = s.owner_id
    left join lateral (select t.id, t.tier, t.valid_until from tier_decision t where t.assessment_id = a.id
      order by t.decided_at desc limit 1) d on true
    left join lateral (select t.tier, t.expires_on from tier_override t where t.decision_id = d.id and t.state = 'confirmed'
      and t.expires_on >= flowdown_today() order by t.confirmed_at desc limit 1) o on true
    cross join lateral (select count(*) as answers, count(*) filter (where r.review_state <> 'pending'
      and r.answered_at <= r.reviewed_at) as reviewed from answer r where r.assessment_id = a.id
      and (r.value is not null or r.not_applicable_reason is not null)) c
    order by w.leg, w.place`;
}

const MOST_COUNTED = 1000;

/** How many wait for each reason, counted to a thousand: beyond that nobody needs the digit. */
export async function countDesk(
  reader: Reader,
  today: string,
): Promise<Record<DeskReason, number>> {
  const counts = DESK_REASONS.map(
    (name) =>
      sql`(select count(*) from (select from ${legOf(name, today).from} limit ${MOST_COUNTED}) x) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Record<DeskReason, number>>`select ${sql.join(counts)}`.execute(
    reader,
  );
  return rows[0] ?? { override: 0, submitted: 0, overdue: 0, ending: 0 };
}

/** The colleagues who own suppliers: whom the desk can be narrowed to. */
export async function listOwners(reader: Reader): Promise<{ id: string; name: string }[]> {
  return reader
    .selectFrom("staff_member as p")
    .where((eb) =>
      eb.exists(eb.selectFrom("supplier as s").whereRef("s.owner_id", "=", "p.id").select("s.id")),
    )
    .orderBy("p.name")
    .limit(200)
    .select(["p.id as id", "p.name as name"])
    .execute();
}
