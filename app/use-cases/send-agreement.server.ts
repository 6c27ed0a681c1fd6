// Freezes the text of a draft, byte for byte as previewed, and asks the supplier to sign it.
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements, freezeDraft } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { listSigners } from "#db/signers.ts";
import { inTransaction } from "#db/transaction.ts";
import { fingerprintOf, titleOf } from "./parts/agreement-text.ts";
import { compareWithAbove, readStanding, textOfDraft } from "./parts/agreement-standing.ts";
import { recordFlowDown } from "./parts/record-flow-down.ts";
import { askToSign } from "./parts/ask-to-sign.ts";
import { undertakingOf } from "./parts/stored-terms.ts";

export interface SendForm {
  readonly version: number;
  /** Of the text that was previewed. */
  readonly sha256: string;
  /** The sender knows that the comparison does not pass and that the gate stays closed. */
  readonly knowsGap: boolean;
}

export type Sending =
  | { readonly ok: true; readonly id: string; readonly mailed: number }
  | {
      readonly ok: false;
      readonly reason: "missing" | "changed" | "nothing_above" | "unprintable" | "gap" | "nobody";
    };

/**
 * Sends. `changed`: the text would not be the one previewed. `gap`: weaker than what was promised above, and the sender
 * did not say that this is known. `nobody`: the supplier has no contact who may sign.
 */
export async function sendAgreement(
  context: StaffContext<"agreement.write">,
  engagementId: string,
  form: SendForm,
): Promise<Sending> {
  return inTransaction(context, async (writer, { today, now }) => {
    const standing = await readStanding(writer, engagementId, today);
    if (!standing?.draft) return { ok: false, reason: "missing" };
    const { draft, engagement, head, deed, versions } = standing;
    const rendered = textOfDraft(standing, draft.locale, today);
    if (!rendered || !head) return { ok: false, reason: "nothing_above" };
    if (!rendered.ok) return { ok: false, reason: "unprintable" };
    const sha256 = fingerprintOf(rendered.text);
    if (sha256 !== form.sha256) return { ok: false, reason: "changed" };
    const verdict = compareWithAbove(standing, undertakingOf(draft), today)?.verdict;
    if (verdict !== "pass" && !form.knowsGap) return { ok: false, reason: "gap" };
    const signers = await listSigners(writer, engagement.supplierId);
    if (signers.length === 0) return { ok: false, reason: "nobody" };
    const frozen = {
      text: rendered.text,
      sha256,
      parentId: (deed ?? head).id,
      effectiveOn: draft.effectiveOn ?? today,
      title: titleOf(standing.kind, draft.reference, draft.locale),
    };
    if (!(await freezeDraft(writer, draft.id, form.version, frozen)))
      return { ok: false, reason: "changed" };
    const others = versions.filter(({ id }) => id !== draft.id).map(({ id }) => id);
    await endAgreements(
      writer,
      { ids: others, from: ["sent", "signed"] },
      { state: "superseded", reason: `replaced by ${draft.reference}`, by: context.staff.id },
    );
    await recordFlowDown(writer, engagementId, today, draft.id);
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.sent",
      supplierId: engagement.supplierId,
      subjectId: draft.id,
      detail: { reference: draft.reference, sha256, verdict: verdict ?? null },
    });
    const mailed = await askToSign(context, writer, {
      now,
      signers,
      supplierId: engagement.supplierId,
      supplierName: engagement.supplierName,
      engagementId,
      engagement: engagement.title,
      agreementId: draft.id,
      reference: draft.reference,
      replaces: draft.supersedesId !== null,
    });
    return { ok: true, id: draft.id, mailed };
  });
}
