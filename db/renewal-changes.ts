// The writes on rounds in which agreements are signed anew. What a round is about never changes; its day and state do.
import { sql, type Selectable } from "kysely";
import type { Writer } from "./connection.ts";
import type { RenewalAfterwards } from "./renewals.ts";
import type { Renewal } from "./schema.generated.ts";

export type RenewalProblem = Selectable<Renewal>["problem"];

export interface NewRound {
  readonly about:
    | { readonly cause: "head"; readonly headId: string; readonly previousHeadId: string }
    | { readonly cause: "edition"; readonly template: string; readonly edition: string };
  readonly dueOn: string;
  readonly afterwards: RenewalAfterwards;
  readonly message: string;
  readonly createdBy: string;
}

export interface NewRenewal {
  readonly agreementId: string;
  readonly supplierId: string;
  /** Null for a paper with the whole company. */
  readonly engagementId: string | null;
  /** The head agreement it stands under now, and the one it was held against before. */
  readonly headId: string | null;
  readonly previousHeadId: string | null;
}

/** Opens a round over agreements in force. Returns its id. */
export async function addRound(
  writer: Writer,
  round: NewRound,
  renewals: readonly NewRenewal[],
): Promise<string> {
  const { about, dueOn, afterwards, message } = round;
  const heads = about.cause === "head" ? about : null;
  const text = about.cause === "edition" ? about : null;
  const { id } = await writer
    .insertInto("renewal_round")
    .values({
      cause: about.cause,
      head_id: heads?.headId ?? null,
      previous_head_id: heads?.previousHeadId ?? null,
      template: text?.template ?? null,
      edition: text?.edition ?? null,
      due_on: dueOn,
      afterwards,
      message,
      created_by: round.createdBy,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (renewals.length > 0)
    await writer
      .insertInto("renewal")
      .values(
        renewals.map((one) => ({
          round_id: id,
          agreement_id: one.agreementId,
          supplier_id: one.supplierId,
          engagement_id: one.engagementId,
          head_id: one.headId,
          previous_head_id: one.previousHeadId,
          due_on: dueOn,
          afterwards,
          message,
        })),
      )
      .execute();
  return id;
}

/** Decides when and how, and marks a prepared round as sent. False when it was sent or ended already. */
export async function startRound(
  writer: Writer,
  roundId: string,
  wish: {
    readonly dueOn: string;
    readonly afterwards: RenewalAfterwards;
    readonly message: string;
    readonly by: string;
  },
): Promise<boolean> {
  const { dueOn, afterwards, message, by } = wish;
  const { numUpdatedRows } = await writer
    .updateTable("renewal_round")
    .set({ state: "sent", due_on: dueOn, afterwards, message, sent_by: by, sent_at: sql`now()` })
    .where("id", "=", roundId)
    .where("state", "=", "prepared")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await writer
    .updateTable("renewal")
    .set({ due_on: dueOn, afterwards, message })
    .where("round_id", "=", roundId)
    .where("state", "=", "open")
    .execute();
  return true;
}

/** Ends a round before everybody signed, and releases whoever has not. Returns the agreements that were released. */
export async function endRound(
  writer: Writer,
  roundId: string,
  by: string,
  reason: string,
): Promise<readonly { readonly newId: string | null }[] | null> {
  const { numUpdatedRows } = await writer
    .updateTable("renewal_round")
    .set({ state: "ended", ended_by: by, ended_at: sql`now()`, end_reason: reason })
    .where("id", "=", roundId)
    .where("state", "<>", "ended")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  return writer
    .updateTable("renewal")
    .set({ state: "released", released_by: by, released_at: sql`now()`, release_reason: reason })
    .where("round_id", "=", roundId)
    .where("state", "=", "open")
    .returning("new_agreement_id as newId")
    .execute();
}

/** Releases one agreement of a round: it need not be signed anew. False when it was released already. */
export async function releaseRenewal(
  writer: Writer,
  id: string,
  by: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("renewal")
    .set({ state: "released", released_by: by, released_at: sql`now()`, release_reason: reason })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Moves the day of one agreement. False when it is not asked for any more. */
export async function moveRenewalDay(writer: Writer, id: string, dueOn: string): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .updateTable("renewal")
    .set({ due_on: dueOn })
    .where("id", "=", id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The next agreement of a round without a new text, suppliers before their subcontractors; locked until the transaction ends. */
export async function takeUnsentRenewal(writer: Writer, roundId: string) {
  const { rows } = await sql<{ id: string }>`
    select w.id from renewal w where w.round_id = ${roundId}::uuid and w.state = 'open' and w.new_agreement_id is null
      and w.problem = ''
    order by (select max(p.step) from engagement_path(w.engagement_id) p), w.id limit 1 for update skip locked`.execute(
    writer,
  );
  return rows[0]?.id;
}

/** Notes the new text of an agreement, or why there is none. */
export async function noteRenewalText(
  writer: Writer,
  id: string,
  done: { readonly newAgreementId: string } | { readonly problem: RenewalProblem },
): Promise<void> {
  await writer
    .updateTable("renewal")
    .set("newAgreementId" in done ? { new_agreement_id: done.newAgreementId } : done)
    .where("id", "=", id)
    .execute();
}

/** Lets the round try again where a text could not be sent. */
export async function clearProblems(writer: Writer, roundId: string): Promise<void> {
  await writer
    .updateTable("renewal")
    .set({ problem: "" })
    .where("round_id", "=", roundId)
    .where("state", "=", "open")
    .where("new_agreement_id", "is", null)
    .execute();
}

/** Puts a subcontractor's new joinder in the place of the one it replaces on every edge. */
export async function moveEdges(writer: Writer, from: string, to: string): Promise<void> {
  await writer
    .updateTable("subcontracting")
    .set({ joinder_id: to })
    .where("joinder_id", "=", from)
    .execute();
}
