// Prepares an export of the record: who takes it is recorded, and everything up to that is sealed.
import type { StaffContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import { sealNow } from "./parts/seal-checkpoint.server.ts";

/** Returns the number of the checkpoint the export will end with. */
export async function prepareExport(
  context: StaffContext<"audit.export">,
): Promise<{ ok: true; checkpoint: number | null }> {
  return inTransaction(context, async (writer, { now }) => {
    await recordEvent(writer, context.scope.actor, {
      type: "audit.exported",
      supplierId: null,
      subjectId: null,
      detail: { address: context.address },
    });
    return {
      ok: true,
      checkpoint: await sealNow(writer, await keyInUse(writer, context.portal), now),
    };
  });
}
