// Tells which copies were still out when an access ended: a line each, as the portal opens them the same evening.
import { addReturnLine, listCopiesToReturn, listReturnTerms } from "#db/returns.ts";
import { changeReturnLines } from "#db/seeds/demo-returns.ts";
import { dueDay, joinReturnDuty } from "#scoring/delivery/return-duty.ts";
import type { Telling } from "./telling.ts";

/** Opens a line for every copy of an access that is over, on the day on which it ended. */
export async function tellReturns({ writer, ledger }: Telling): Promise<void> {
  for (const copy of await listCopiesToReturn(writer, {})) {
    const duty = joinReturnDuty(await listReturnTerms(writer, copy.engagementId), copy.level);
    const dueOn = dueDay(copy.endedOn, duty);
    await addReturnLine(writer, { ...copy, ...duty, dueOn, kind: "download", what: "" });
    const at = new Date(`${copy.endedOn}T18:25:00Z`);
    await changeReturnLines(writer, copy.grantId, at);
    ledger.tell(
      at,
      { kind: "system", id: null, name: "Flowdown" },
      {
        type: "returns.opened",
        supplierId: copy.supplierId,
        subjectId: copy.engagementId,
        detail: { lines: 1, dueOn, cause: copy.cause },
      },
    );
  }
}
