// Somebody drafts the next edition of the handling rules; nothing changes before another person publishes it.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { putHandlingDraft } from "#db/handling.ts";
import { inTransaction } from "#db/transaction.ts";
import { looserThanBelow, type HandlingRules } from "#scoring/gate/handling.ts";

/** Refuses rules by which a level is looser than the one below it in what the gate reads. */
export async function draftHandling(
  context: StaffContext<"handling.write">,
  draft: { note: string; rules: HandlingRules },
): Promise<{ ok: true; number: number } | { ok: false; looser: string[] }> {
  const looser = looserThanBelow(draft.rules);
  if (looser.length > 0) return { ok: false, looser };
  return inTransaction(context, async (writer) => {
    const number = await putHandlingDraft(writer, draft, context.staff.id);
    await recordEvent(writer, context.scope.actor, {
      type: "handling.drafted",
      supplierId: null,
      subjectId: null,
      detail: { edition: number, note: draft.note },
    });
    return { ok: true, number };
  });
}
