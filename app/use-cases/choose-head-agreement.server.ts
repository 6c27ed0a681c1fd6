// Says under which head agreement an engagement's material stands, and compares everything below it anew.
import type { StaffContext } from "#app/access/context.ts";
import { findAgreementEngagement, findPromise } from "#db/agreement-engagements.ts";
import { putUnderHead } from "#db/head-agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import { recordFlowDown } from "./parts/record-flow-down.ts";

export type Choosing =
  | { readonly ok: true; readonly compared: number }
  | { readonly ok: false; readonly reason: "missing" | "not_a_head" | "follows_prime" };

/** A subcontractor's engagement follows its prime's; choose there. */
export async function chooseHeadAgreement(
  context: StaffContext<"agreement.write">,
  engagementId: string,
  headId: string,
): Promise<Choosing> {
  return inTransaction(context, async (writer, { today }) => {
    const engagement = await findAgreementEngagement(writer, engagementId);
    if (!engagement) return { ok: false, reason: "missing" };
    if (engagement.parentEngagementId) return { ok: false, reason: "follows_prime" };
    const head = await findPromise(writer, headId);
    if (head?.kind !== "head" || head.state !== "in_force")
      return { ok: false, reason: "not_a_head" };
    await putUnderHead(writer, engagementId, headId);
    const checks = await recordFlowDown(writer, engagementId, today);
    await recordEvent(writer, context.scope.actor, {
      type: "engagement.head_chosen",
      supplierId: engagement.supplierId,
      subjectId: engagementId,
      detail: { head: head.reference, before: engagement.headId, compared: checks.length },
    });
    return { ok: true, compared: checks.length };
  });
}
