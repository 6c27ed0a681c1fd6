// A risk officer who did not draft it puts an edition of the handling rules into force; grants are judged by it at once.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { publishHandlingDraft, type SeenDraft } from "#db/handling.ts";
import { inTransaction } from "#db/transaction.ts";

/** Publishes exactly what was seen: a draft that changed meanwhile is looked at again. */
export async function publishHandling(
  context: StaffContext<"handling.publish">,
  seen: SeenDraft,
): Promise<{ ok: true; number: number } | { ok: false; reason: "second_person" }> {
  return inTransaction(context, async (writer) => {
    const number = await publishHandlingDraft(writer, seen, context.staff.id);
    if (number === undefined) return { ok: false, reason: "second_person" };
    await recordEvent(writer, context.scope.actor, {
      type: "handling.published",
      supplierId: null,
      subjectId: null,
      detail: { edition: number },
    });
    return { ok: true, number };
  });
}
