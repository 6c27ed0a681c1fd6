// Sends a prepared round: by when, what follows after that day, and one new text for everybody, written by a job.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { enqueue } from "#db/jobs.ts";
import { clearProblems, startRound } from "#db/renewal-changes.ts";
import { findRound, type RenewalAfterwards } from "#db/renewals.ts";
import { inTransaction } from "#db/transaction.ts";
import { dueDay } from "./parts/renewal-terms.ts";

export interface RoundWish {
  /** Days from today within which to sign. */
  readonly days: number;
  readonly afterwards: RenewalAfterwards;
  readonly message: string;
}

export type SendingRound =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing" | "sent" | "must_suspend" };

/** `must_suspend`: the head agreement was tightened; weaker agreements cannot go on without an end. */
export async function sendRenewalRound(
  context: StaffContext<"agreement.write">,
  roundId: string,
  wish: RoundWish,
): Promise<SendingRound> {
  return inTransaction(context, async (writer, { today }) => {
    const round = await findRound(writer, roundId);
    if (!round) return { ok: false, reason: "missing" };
    if (round.cause === "head" && wish.afterwards === "remind")
      return { ok: false, reason: "must_suspend" };
    const dueOn = dueDay(today, wish.days);
    const { afterwards, message } = wish;
    const by = context.staff.id;
    if (!(await startRound(writer, roundId, { dueOn, afterwards, message, by })))
      return { ok: false, reason: "sent" };
    await enqueue(writer, "send_renewals", { roundId }, { key: `renewals:${roundId}` });
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.sent",
      supplierId: null,
      subjectId: roundId,
      detail: { dueOn, afterwards },
    });
    return { ok: true };
  });
}

/** Tries again for those whose text could not be sent, after what stood against it was mended. */
export async function retryRenewalRound(
  context: StaffContext<"agreement.write">,
  roundId: string,
): Promise<SendingRound> {
  return inTransaction(context, async (writer) => {
    const round = await findRound(writer, roundId);
    if (round?.state !== "sent") return { ok: false, reason: round ? "sent" : "missing" };
    await clearProblems(writer, roundId);
    await enqueue(writer, "send_renewals", { roundId }, { key: `renewals:${roundId}` });
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.tried_again",
      supplierId: null,
      subjectId: roundId,
      detail: {},
    });
    return { ok: true };
  });
}
