// Steps that wait for a second person: what waits, since when, and who could take it.
import { sql, type RawBuilder } from "kysely";
import type { Reader } from "./connection.ts";
import type { StaffAddress } from "./staff-address.ts";

export const SECOND_KINDS = ["erasure", "deviation", "hold", "break_glass", "unmarked"] as const;
export type SecondKind = (typeof SECOND_KINDS)[number];

/** What waits, as a reminder counts it: from the day on which it was asked. */
export interface WaitingStep {
  readonly kind: SecondKind;
  readonly id: string;
  readonly supplierId: string | null;
  /** Whom or what it is about: a company, a matter; of material only its reference. */
  readonly about: string;
  readonly byId: string;
  readonly by: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly sentKeys: readonly string[];
}

interface Source {
  /** Rows of id, supplier_id, about, by_id, at of what waits now. */
  readonly rows: RawBuilder<unknown>;
  /** Whether a colleague `s` could take the step of the row `w`. */
  readonly can: RawBuilder<unknown>;
}

const ADMINISTRATOR = sql`'administrator' = any (s.roles)`;
const OFFICER = sql`'risk_officer' = any (s.roles)`;
const ASKED = sql`b.ended_at is null and b.approved_by is null and b.requested_at > now() - interval '24 hours'`;
const RUNS = sql`b.ended_at is null and b.ends_at > now()`;

const SOURCES: Readonly<Record<SecondKind, Source>> = {
  erasure: {
    rows: sql`select x.id, x.supplier_id, coalesce(c.legal_name, m.reference) as about, x.proposed_by as by_id,
        x.proposed_at as at, null::uuid as reader_id
      from erasure x left join supplier c on c.id = x.supplier_id left join material m on m.id = x.material_id
      where x.state = 'proposed'`,
    // of the two one is an administrator and the other a risk officer
    can: sql`((${ADMINISTRATOR} and 'risk_officer' = any (w.roles)) or (${OFFICER} and 'administrator' = any (w.roles)))`,
  },
  deviation: {
    rows: sql`select d.id, d.supplier_id, c.legal_name || ', ' || coalesce(nullif(a.reference, ''), a.title) as about,
        d.proposed_by as by_id, d.proposed_at as at, null::uuid as reader_id
      from deviation d join supplier c on c.id = d.supplier_id join agreement a on a.id = d.agreement_id
      where d.state = 'proposed' and d.expires_on >= flowdown_today()`,
    can: OFFICER,
  },
  hold: {
    rows: sql`select h.id, h.supplier_id, h.covers as about, k.asked_by as by_id, k.asked_at as at, null::uuid as reader_id
      from hold_release_ask k join legal_hold h on h.id = k.hold_id where h.lifted_at is null`,
    can: sql`(${ADMINISTRATOR} or ${OFFICER})`,
  },
  break_glass: {
    rows: sql`select b.id, null::uuid as supplier_id, m.reference as about, b.requested_by as by_id, b.requested_at as at,
        b.staff_id as reader_id
      from break_glass b join material m on m.id = b.material_id where ${ASKED}`,
    can: ADMINISTRATOR,
  },
  unmarked: {
    rows: sql`select b.id, null::uuid as supplier_id, m.reference as about, b.unmarked_asked_by as by_id,
        b.unmarked_asked_at as at, b.staff_id as reader_id
      from break_glass b join material m on m.id = b.material_id
      where b.unmarked_asked_by is not null and b.unmarked_approved_by is null and ${RUNS}`,
    can: ADMINISTRATOR,
  },
};

/** Emergencies are over within hours and are spoken of by the hour; everything else by the day. */
export const HOURLY: readonly SecondKind[] = ["break_glass", "unmarked"];

/** What waits of a kind since before `until`, behind a place; of the last forty days. */
export async function listWaiting(
  reader: Reader,
  kind: SecondKind,
  wish: { readonly until: Date | null; readonly after: string; readonly size: number },
): Promise<WaitingStep[]> {
  return select(
    reader,
    kind,
    sql`w.id > ${wish.after}::uuid and w.at > now() - interval '40 days'
      and (${wish.until}::timestamptz is null or w.at < ${wish.until}::timestamptz)`,
    wish.size,
  );
}

/** One step that still waits; undefined once somebody took it or took it back. */
export async function findWaiting(
  reader: Reader,
  kind: SecondKind,
  id: string,
): Promise<WaitingStep | undefined> {
  return (await select(reader, kind, sql`w.id = ${id}::uuid`, 1))[0];
}

async function select(
  reader: Reader,
  kind: SecondKind,
  only: RawBuilder<unknown>,
  size: number,
): Promise<WaitingStep[]> {
  const { rows } =
    await sql<WaitingStep>`select ${kind} as kind, w.id, w.supplier_id as "supplierId", w.about,
      w.by_id as "byId", p.name as by, (w.at at time zone 'UTC')::date as "startedOn", (w.at at time zone 'UTC')::date as "dueOn",
      array(select r.key from reminder_sent r where r.subject_kind = ${`second_${kind}`} and r.subject_id = w.id) as "sentKeys"
    from (${SOURCES[kind].rows}) w join staff_member p on p.id = w.by_id
    where ${only} order by w.id limit ${size}`.execute(reader);
  return rows;
}

/** Everybody who could take the step: in the role it needs, not who asked, and not who would read. */
export async function listSecondPeople(
  reader: Reader,
  { kind, id }: Pick<WaitingStep, "kind" | "id">,
): Promise<StaffAddress[]> {
  const { rows } = await sql<StaffAddress>`select s.id, s.name, s.email as address
    from (select x.*, p.roles from (${SOURCES[kind].rows}) x join staff_member p on p.id = x.by_id) w
      join staff_member s on s.status = 'active' and s.id <> w.by_id and s.id is distinct from w.reader_id
    where w.id = ${id}::uuid and ${SOURCES[kind].can} order by s.created_at, s.id`.execute(reader);
  return rows;
}
