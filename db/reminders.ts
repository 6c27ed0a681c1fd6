// What somebody is to be reminded of: found by windows of days, so that a day on which nobody looked loses nothing.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";
import type { ReminderSent } from "./schema.generated.ts";

/** Days behind a due day within which a missed reminder is still worth sending. */
const CATCH_UP_DAYS = 14;

/** Something that ends or falls due, with the reminders that went out for that very day. */
export interface DueSubject {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly sentKeys: readonly string[];
}

export interface DueAssessment extends DueSubject {
  readonly engagement: string;
  readonly state: "sent" | "opened" | "started" | "returned";
}

export interface EndingEvidence extends DueSubject {
  readonly kind: string;
  readonly title: string;
  readonly contactId: string | null;
  readonly reviewerId: string | null;
}

/** Questionnaires that a supplier still has to answer, due within `ahead` days or overdue, behind a place. */
export async function listDueAssessments(
  reader: Reader,
  today: string,
  ahead: number,
  after: string,
  size: number,
): Promise<DueAssessment[]> {
  const { rows } = await sql<DueAssessment>`
    select a.id, a.supplier_id as "supplierId", s.legal_name as "supplierName", e.title as engagement, a.state,
      (a.sent_at at time zone 'UTC')::date as "startedOn", a.due_on as "dueOn",
      array(select r.key from reminder_sent r where r.subject_kind = 'assessment' and r.subject_id = a.id
        and r.due_on = a.due_on) as "sentKeys"
    from assessment a join supplier s on s.id = a.supplier_id join engagement e on e.id = a.engagement_id
    where a.state in ('sent', 'opened', 'started', 'returned') and a.sent_at is not null and e.state = 'open'
      and s.status = 'active' and a.id > ${after}::uuid
      and a.due_on between ${today}::date - ${CATCH_UP_DAYS}::integer and ${today}::date + ${ahead}::integer
    order by a.id limit ${size}`.execute(reader);
  return rows;
}

/** Accepted evidence that ends within `ahead` days or ended lately, unless its successor is under review. */
export async function listEndingEvidence(
  reader: Reader,
  today: string,
  ahead: number,
  after: string,
  size: number,
): Promise<EndingEvidence[]> {
  const { rows } = await sql<EndingEvidence>`
    select v.id, v.supplier_id as "supplierId", s.legal_name as "supplierName", v.kind, v.title,
      v.created_by as "contactId", v.reviewed_by as "reviewerId",
      (v.reviewed_at at time zone 'UTC')::date as "startedOn", v.expires_on as "dueOn",
      array(select r.key from reminder_sent r where r.subject_kind = 'evidence' and r.subject_id = v.id
        and r.due_on = v.expires_on) as "sentKeys"
    from evidence v join supplier s on s.id = v.supplier_id
    where v.review_state = 'accepted' and v.replaced_at is null and v.reviewed_at is not null
      and s.status = 'active' and v.id > ${after}::uuid
      and v.expires_on between ${today}::date - ${CATCH_UP_DAYS}::integer and ${today}::date + ${ahead}::integer
      and not exists (select from evidence n where n.supersedes_id = v.id and n.review_state = 'pending')
    order by v.id limit ${size}`.execute(reader);
  return rows;
}

export interface DueRenewal extends DueSubject {
  /** The new version that waits to be signed. */
  readonly agreementId: string;
  readonly kind: string;
  readonly reference: string;
  readonly suspends: boolean;
}

/** Agreements that a supplier still has to sign anew, due within `ahead` days or overdue, behind a place. */
export async function listDueRenewals(
  reader: Reader,
  today: string,
  ahead: number,
  after: string,
  size: number,
): Promise<DueRenewal[]> {
  const { rows } = await sql<DueRenewal>`
    select w.id, w.supplier_id as "supplierId", s.legal_name as "supplierName", n.id as "agreementId", n.kind, n.reference,
      w.afterwards <> 'remind' as suspends, w.opened_on as "startedOn", w.due_on as "dueOn",
      array(select r.key from reminder_sent r where r.subject_kind = 'renewal' and r.subject_id = w.id
        and r.due_on = w.due_on) as "sentKeys"
    from renewal w join supplier s on s.id = w.supplier_id join agreement n on n.id = w.new_agreement_id
    where w.state = 'open' and n.state = 'sent' and s.status = 'active' and w.id > ${after}::uuid
      and w.due_on between ${today}::date - ${CATCH_UP_DAYS}::integer and ${today}::date + ${ahead}::integer
    order by w.id limit ${size}`.execute(reader);
  return rows;
}

/** Whether an agreement still waits to be signed anew: asked again in the transaction that reminds. */
export async function stillToRenew(writer: Writer, renewalId: string): Promise<boolean> {
  const row = await writer
    .selectFrom("renewal as w")
    .innerJoin("agreement as n", "n.id", "w.new_agreement_id")
    .where("w.id", "=", renewalId)
    .where("w.state", "=", "open")
    .where("n.state", "=", "sent")
    .select("w.id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that a reminder goes out now. False when it went out already: of two runs at once one sends. */
export async function noteReminder(
  writer: Writer,
  kind: ReminderSent["subject_kind"],
  subject: Pick<DueSubject, "id" | "dueOn"> & { readonly supplierId: string | null },
  key: string,
): Promise<boolean> {
  const row = await writer
    .insertInto("reminder_sent")
    .values({
      subject_kind: kind,
      subject_id: subject.id,
      due_on: subject.dueOn,
      key,
      supplier_id: subject.supplierId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an assessment still waits for its supplier: asked again in the transaction that reminds. */
export async function stillWaits(writer: Writer, assessmentId: string): Promise<boolean> {
  const row = await writer
    .selectFrom("assessment")
    .where("id", "=", assessmentId)
    .where("state", "in", ["sent", "opened", "started", "returned"])
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}
