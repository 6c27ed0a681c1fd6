// Compelled disclosure, written: a demand, what is done about it, and the notices with their clocks.
import { sql } from "kysely";
import type { DemandEventType, DemandStance } from "./compelled.ts";
import type { Reader, Writer } from "./connection.ts";
import type { Actor } from "./transaction.ts";

export interface NewDemand {
  readonly supplierId: string;
  readonly engagementId: string;
  readonly authority: string;
  readonly country: string;
  readonly fileReference: string;
  readonly receivedAt: Date;
  readonly answerDueOn: string | null;
  readonly timeZone: string;
  readonly touches: string;
  readonly permitted: "yes" | "unclear" | "no";
  readonly barredUntil: string | null;
  readonly told: boolean;
  readonly by: { readonly contactId: string } | { readonly staffId: string };
}

/** Keeps a demand as it was reported. Its id. */
export async function addDemand(writer: Writer, demand: NewDemand): Promise<string> {
  const { id } = await writer
    .insertInto("compelled_demand")
    .values({
      supplier_id: demand.supplierId,
      engagement_id: demand.engagementId,
      authority: demand.authority,
      country: demand.country,
      file_reference: demand.fileReference,
      received_at: demand.receivedAt,
      answer_due_on: demand.answerDueOn,
      time_zone: demand.timeZone,
      touches: demand.touches,
      permitted: demand.permitted,
      barred_until: demand.barredUntil,
      was_barred: demand.permitted === "no",
      told: demand.told,
      reported_by_contact: "contactId" in demand.by ? demand.by.contactId : null,
      reported_by_staff: "staffId" in demand.by ? demand.by.staffId : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds to the history of a demand; nothing in it is ever changed. */
export async function addDemandEvent(
  writer: Writer,
  of: { readonly demandId: string; readonly supplierId: string },
  actor: Actor,
  event: { readonly type: DemandEventType; readonly note: string },
): Promise<void> {
  await writer
    .insertInto("compelled_event")
    .values({
      demand_id: of.demandId,
      supplier_id: of.supplierId,
      type: event.type,
      actor_kind: actor.kind as "staff",
      actor_name: actor.name,
      note: event.note,
    })
    .execute();
}

/** What a step changes of an open demand. False when it was closed meanwhile. */
export async function changeDemand(
  writer: Writer,
  id: string,
  change: {
    readonly stance?: DemandStance;
    readonly disclosed?: true;
    readonly permitted?: "yes" | "no";
  },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("compelled_demand")
    .set({
      // something is always set: the row's lock is what two people meet at
      state: "open",
      ...(change.stance && { stance: change.stance }),
      ...(change.disclosed && { disclosed: true }),
      ...(change.permitted && { permitted: change.permitted, barred_until: null }),
      ...(change.permitted === "no" && { was_barred: true }),
    })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Closes a demand, once. */
export async function closeDemand(writer: Writer, id: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("compelled_demand")
    .set({ state: "closed", closed_at: sql`now()`, closed_by: by })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Holds a demand for this transaction, so that its clocks are set by one at a time. */
export async function lockDemand(writer: Writer, id: string): Promise<void> {
  await writer
    .selectFrom("compelled_demand")
    .where("id", "=", id)
    .select("id")
    .forUpdate()
    .execute();
}

export interface NewNotice {
  readonly demandId: string;
  readonly tier: number;
  readonly supplierId: string | null;
  readonly engagementId: string;
  readonly term: string;
  readonly restsOn: string | null;
  readonly given: { readonly at: Date; readonly by: string } | null;
}

/** Notes that a company owes a notice. Once for each place in the line. */
export async function addNotice(writer: Writer, notice: NewNotice): Promise<void> {
  await writer
    .insertInto("compelled_notice")
    .values({
      demand_id: notice.demandId,
      tier: notice.tier,
      supplier_id: notice.supplierId,
      engagement_id: notice.engagementId,
      term: notice.term,
      rests_on: notice.restsOn,
      given_at: notice.given?.at ?? null,
      given_by: notice.given?.by ?? "",
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Starts or stops the clock of a notice. */
export async function setNoticeClock(
  writer: Writer,
  id: string,
  clock: { readonly startsAt: Date; readonly dueAt: Date } | null,
): Promise<void> {
  await writer
    .updateTable("compelled_notice")
    .set({ starts_at: clock?.startsAt ?? null, due_at: clock?.dueAt ?? null })
    .where("id", "=", id)
    .execute();
}

/** Gives a notice, once: of a supplier, or the organisation's own (null). False when it was given, or is another's. */
export async function giveNotice(
  writer: Writer,
  id: string,
  notice: { readonly of?: string; readonly by: string; readonly note: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("compelled_notice")
    .set({ given_at: sql`now()`, given_by: notice.by, note: notice.note })
    .where("id", "=", id)
    .where("given_at", "is", null)
    .$if(notice.of !== undefined, (query) => query.where("supplier_id", "=", notice.of!))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface UntoldNotice {
  readonly id: string;
  readonly demandId: string;
  readonly late: boolean;
}

/** Notices that come due within so many hours, or are late, and for which nobody was told so yet. */
export async function listUntoldNotices(reader: Reader, soonHours: number) {
  const { rows } =
    await sql<UntoldNotice>`select n.id, n.demand_id as "demandId", n.due_at < now() as late
    from compelled_notice n join compelled_demand d on d.id = n.demand_id
    where d.state = 'open' and n.given_at is null and ((n.due_at < now() and n.overdue_told_at is null)
      or (n.due_at between now() and now() + make_interval(hours => ${soonHours}) and n.reminded_at is null))
    order by n.due_at limit 200`.execute(reader);
  return rows;
}

/** Notes that a notice was spoken of. False when somebody was faster. */
export async function noteNoticeTold(writer: Writer, id: string, late: boolean): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("compelled_notice")
    .set(late ? { overdue_told_at: sql`now()` } : { reminded_at: sql`now()` })
    .where("id", "=", id)
    .where("given_at", "is", null)
    .where(late ? "overdue_told_at" : "reminded_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Open demands whose clocks are looked at again: a bar may have ended, a crash may have left them unset. */
export async function listOpenDemands(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom("compelled_demand")
    .where("state", "=", "open")
    .orderBy("reported_at")
    .limit(1000)
    .select("id")
    .execute();
  return rows.map(({ id }) => id);
}
