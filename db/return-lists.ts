// The ledger as staff see it: one row for each engagement with copies, what is open, what waits for review, what is late.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export const RETURN_TABS = ["review", "overdue", "open", "settled", "kept"] as const;
export type ReturnTab = (typeof RETURN_TABS)[number];

export interface ReturnRow {
  readonly engagementId: string;
  readonly engagement: string;
  readonly engagementState: string;
  readonly supplierId: string;
  readonly supplier: string;
  readonly lines: number;
  readonly open: number;
  readonly certified: number;
  readonly accepted: number;
  readonly dueOn: string;
  readonly below: number;
}

/** Engagements with copies in a tab, the earliest due first; `after` is the last row's due day and id. */
export async function listReturns(
  reader: Reader,
  filter: { readonly tab: ReturnTab; readonly q: string },
  wish: {
    readonly after: { readonly key: string; readonly id: string } | null;
    readonly size: number;
  },
  today: string,
): Promise<ReturnRow[]> {
  const like = `%${filter.q.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const tab = {
    review: sql`x.certified > 0`,
    overdue: sql`x.open > 0 and x.due_on < ${today}::date`,
    open: sql`x.open > 0`,
    settled: sql`x.accepted = x.lines`,
    kept: sql`x.kept > 0`,
  }[filter.tab];
  const { rows } = await sql<ReturnRow>`with sums as (
      select l.engagement_id, l.supplier_id, count(*)::int as lines,
        count(*) filter (where l.state in ('open','answered'))::int as open,
        count(*) filter (where l.state = 'certified')::int as certified,
        count(*) filter (where l.state = 'accepted')::int as accepted,
        count(*) filter (where l.state in ('certified','accepted') and l.outcome = 'retained')::int as kept,
        coalesce(min(l.due_on) filter (where l.state <> 'accepted'), max(l.due_on)) as due_on
      from return_line l group by 1, 2)
    select e.id as "engagementId", e.title as engagement, e.state as "engagementState", s.id as "supplierId",
      s.legal_name as supplier, x.lines, x.open, x.certified, x.accepted, x.due_on as "dueOn",
      coalesce(returns_open_below(e.id), 0) as below
    from sums x join engagement e on e.id = x.engagement_id join supplier s on s.id = x.supplier_id
    where ${tab} and (s.legal_name ilike ${like} or e.title ilike ${like})
      and (${wish.after === null}::boolean or (x.due_on, e.id) > (${wish.after?.key ?? "0001-01-01"}::date,
        ${wish.after?.id ?? "00000000-0000-0000-0000-000000000000"}::uuid))
    order by x.due_on, e.id limit ${wish.size}`.execute(reader);
  return rows;
}

/** How many engagements stand in each tab. */
export async function countReturns(reader: Reader, today: string) {
  const { rows } = await sql<Record<ReturnTab, number>>`select
      count(*) filter (where certified > 0)::int as review,
      count(*) filter (where open > 0 and due_on < ${today}::date)::int as overdue,
      count(*) filter (where open > 0)::int as open, count(*) filter (where open + certified = 0)::int as settled,
      count(*) filter (where kept > 0)::int as kept
    from (select count(*) filter (where state in ('open','answered')) as open,
        count(*) filter (where state = 'certified') as certified,
        count(*) filter (where state in ('certified','accepted') and outcome = 'retained') as kept, min(due_on) filter (where state <> 'accepted') as due_on
      from return_line group by engagement_id) x`.execute(reader);
  return rows[0] ?? { review: 0, overdue: 0, open: 0, settled: 0, kept: 0 };
}

/** The references of a supplier's own agreements that bind or bound an engagement. */
export async function listOwnAgreementNames(
  reader: Reader,
  supplierId: string,
  engagementId: string,
): Promise<string[]> {
  const rows = await reader
    .selectFrom("agreement")
    .where("supplier_id", "=", supplierId)
    .where("engagement_id", "=", engagementId)
    .where("countersigned_at", "is not", null)
    .orderBy("effective_on", "desc")
    .limit(3)
    .select(["title", "reference"])
    .execute();
  return rows.map(({ title, reference }) => (reference === "" ? title : `${title} (${reference})`));
}

/** Engagements whose lines come due or are late, and for which nobody was told yet. */
export async function listUntoldReturns(reader: Reader, today: string, soonDays: number) {
  const { rows } = await sql<{
    engagementId: string;
    supplierId: string;
    lines: number;
    dueOn: string;
    late: boolean;
  }>`select l.engagement_id as "engagementId", l.supplier_id as "supplierId", count(*)::int as lines,
      min(l.due_on) as "dueOn", l.due_on < ${today}::date as late
    from return_line l where l.state in ('open','answered')
      and held_since(l.supplier_id, l.engagement_id, l.material_id) is null and ((l.due_on < ${today}::date and l.overdue_told_at is null)
      or (l.due_on between ${today}::date and ${today}::date + ${soonDays}::integer and l.reminded_at is null))
    group by 1, 2, 5 order by 1 limit 200`.execute(reader);
  return rows;
}
