// A supplier says what became of a copy: returned, destroyed, or kept under an exception its agreements allow.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { answerLine, type ReturnAnswer } from "#db/return-changes.ts";
import { listReturnLines } from "#db/returns.ts";
import type { Writer } from "#db/connection.ts";
import { inTransaction, type Moment } from "#db/transaction.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";
import { isThoroughEnough } from "#scoring/delivery/return-duty.ts";

export type AnswerRefusal = "missing" | "weak" | "exception" | "later" | "stale" | "held";

type Answered = { ok: true } | { ok: false; reason: AnswerRefusal };

/** Keeps the answer in the version that was seen: of two colleagues at once, one is told to look again. */
export async function answerReturn(
  context: SupplierContext<"own.returns">,
  { lineId, version }: { readonly lineId: string; readonly version: number },
  answer: ReturnAnswer,
): Promise<Answered> {
  const { supplierId, contactId } = context.supplier;
  const keep = async (writer: Writer, { today }: Moment): Promise<Answered> => {
    const lines = await listReturnLines(writer, { supplierId });
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return { ok: false, reason: "missing" };
    if (answer.doneOn > today) return { ok: false, reason: "later" };
    if (answer.outcome === "destroyed" && !isThoroughEnough(answer.method ?? "", line.standard))
      return { ok: false, reason: "weak" };
    if (answer.outcome === "retained" && !line.allowedExceptions.includes(answer.exception ?? ""))
      return { ok: false, reason: "exception" };
    const kept = await answerLine(writer, { supplierId, id: lineId, version }, answer, contactId);
    if (!kept) return { ok: false, reason: "stale" };
    await recordEvent(writer, context.scope.actor, {
      type: "return.answered",
      supplierId,
      subjectId: lineId,
      detail: {
        outcome: answer.outcome,
        method: answer.method,
        doneOn: answer.doneOn,
        exception: answer.exception,
      },
    });
    return { ok: true };
  };
  return orRefusedBy({ FD077: "held" as const }, () => inTransaction(context, keep));
}
