// A second administrator decides that exactly these bytes are handed out without marks: sealed, on every record, told to everybody.
import type { StaffContext } from "#app/access/context.ts";
import { keyInUse } from "#app/sealing/key-in-use.server.ts";
import { unmarkedText } from "#app/access/unmarked-text.ts";
import { recordEvent } from "#db/audit.ts";
import { listBreakGlassPeople } from "#db/break-glass.ts";
import { approveUnmarked as keepApproved, namesOfUnmarked } from "#db/break-glass-marks.ts";
import { recordCustody } from "#db/custody.ts";
import { readSettings } from "#db/settings.ts";
import { inTransaction } from "#db/transaction.ts";
import { circumstances } from "./parts/act-payload.ts";
import { sealDelivery } from "./parts/seal-delivery.server.ts";
import { tellBreakGlass } from "./parts/tell-break-glass.server.ts";

/** Decides once. Refused for whoever asked, for the reader, and after the access ended. */
export async function approveUnmarked(
  context: StaffContext<"break_glass.manage">,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "not_possible" }> {
  return inTransaction(context, async (writer, { now }) => {
    const decided = await keepApproved(writer, id, context.staff.id);
    if (!decided?.askedById) return { ok: false, reason: "not_possible" };
    const { materialId, staffId, why, sha256, askedById, reason } = decided;
    const names = await namesOfUnmarked(writer, { materialId, staffId, askedById });
    const { organisation } = await readSettings(writer);
    const facts = { breakGlass: id, why, sha256, reason, reader: names?.reader ?? "" };
    const text = unmarkedText({
      ...facts,
      organisation,
      item: names?.item ?? "",
      askedBy: names?.askedBy ?? "",
      approvedBy: context.staff.name,
      at: now,
    });
    const record = await sealDelivery(writer, await keyInUse(writer, context.portal), {
      recordType: "break_glass.unmarked",
      supplierId: null,
      subjectId: id,
      by: { staffId: context.staff.id },
      text,
      payload: {
        ...facts,
        material: materialId,
        askedBy: { id: askedById, name: names?.askedBy ?? "" },
        approvedBy: { id: context.staff.id, name: context.staff.name },
        ...circumstances({ ...context, now }),
      },
    });
    await recordCustody(writer, {
      materialId,
      supplierId: null,
      grantId: null,
      type: "break_glass_unmarked",
      actorName: context.staff.name,
      detail: { ...facts, record: record.seq },
    });
    await recordEvent(writer, context.scope.actor, {
      type: "break_glass.unmarked_approved",
      supplierId: null,
      subjectId: id,
      detail: { material: materialId, sha256, why, reason, record: record.seq },
    });
    const people = await listBreakGlassPeople(writer, { materialId, staffId });
    await tellBreakGlass(writer, context, "unmarked", people, { id, materialId, reason });
    return { ok: true };
  });
}
