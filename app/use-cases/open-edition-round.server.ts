// Prepares a round over everybody whose agreement stands on an older edition of a text that changed materially.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { addRound } from "#db/renewal-changes.ts";
import { listOnEditions } from "#db/renewal-candidates.ts";
import { inTransaction } from "#db/transaction.ts";
import { editionsOf, materialSince } from "#questionnaires/agreements/catalogue.ts";
import { dueDay } from "./parts/renewal-terms.ts";

export type OpeningRound =
  | { readonly ok: true; readonly id: string; readonly asked: number }
  | { readonly ok: false; readonly reason: "nobody" };

const DAYS = 30;

/** Prepares; nobody is asked before it is sent. `nobody`: no agreement in force stands on an older text, or all are asked. */
export async function openEditionRound(
  context: StaffContext<"agreement.write">,
  template: string,
): Promise<OpeningRound> {
  return inTransaction(context, async (writer, { today }) => {
    const newest = editionsOf(template).at(-1);
    const older = editionsOf(template).filter((one) => materialSince(template, one).length > 0);
    if (newest === undefined || older.length === 0) return { ok: false, reason: "nobody" };
    const candidates = await listOnEditions(writer, template, older);
    const asked = candidates.filter((one) => !one.asked);
    if (!asked.some((one) => one.template === template && older.includes(one.edition)))
      return { ok: false, reason: "nobody" };
    const id = await addRound(
      writer,
      {
        about: { cause: "edition", template, edition: newest },
        dueOn: dueDay(today, DAYS),
        afterwards: "remind",
        message: "",
        createdBy: context.staff.id,
      },
      asked.map((one) => ({
        agreementId: one.id,
        supplierId: one.supplierId,
        engagementId: one.engagementId,
        headId: one.headId,
        previousHeadId: one.headId,
      })),
    );
    await recordEvent(writer, context.scope.actor, {
      type: "renewal.prepared",
      supplierId: null,
      subjectId: id,
      detail: { cause: "edition", template, edition: newest, asked: asked.length },
    });
    return { ok: true, id, asked: asked.length };
  });
}
