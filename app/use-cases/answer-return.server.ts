// A supplier says what became of a copy: returned, destroyed, or kept under an exception its agreements allow.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { answerLine, type ReturnAnswer } from "#db/return-changes.ts";
import { listReturnLines } from "#db/returns.ts";
import { inTransaction } from "#db/transaction.ts";
import { isThoroughEnough } from "#scoring/delivery/return-duty.ts";

export type AnswerRefusal = "missing" | "weak" | "exception" | "later" | "stale";

/** Keeps the answer in the version that was seen: of two colleagues at once, one is told to look again. */
export async function answerReturn(
  context: SupplierContext<"own.returns">,
  { lineId, version }: { readonly lineId: string; readonly version: number },
  answer: ReturnAnswer,
): Promise<{ ok: true } | { ok: false; reason: AnswerRefusal }> {
  const { supplierId, contactId } = context.supplier;
  return inTransaction(context, async (writer, { today }) => {
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
  });
}
