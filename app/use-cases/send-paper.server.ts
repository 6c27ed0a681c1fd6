// Freezes the text of a paper, byte for byte as previewed, and asks the supplier to sign it.
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements, freezeDraft } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { listPaperVersions } from "#db/papers.ts";
import { listSigners } from "#db/signers.ts";
import { inTransaction } from "#db/transaction.ts";
import { paperProblems } from "#scoring/papers/paper.ts";
import { fingerprintOf, titleOf } from "./parts/agreement-text.ts";
import { askToSign } from "./parts/ask-to-sign.ts";
import { readPaper, textOfPaper } from "./parts/paper-standing.ts";

export type PaperSending =
  | { readonly ok: true; readonly mailed: number }
  | {
      readonly ok: false;
      readonly reason: "missing" | "changed" | "incomplete" | "unprintable" | "nobody";
    };

/** Sends. `changed`: the text would not be the one previewed. `nobody`: the supplier has no contact who may sign. */
export async function sendPaper(
  context: StaffContext<"agreement.write">,
  agreementId: string,
  form: { readonly version: number; readonly sha256: string },
): Promise<PaperSending> {
  return inTransaction(context, async (writer, { today, now }) => {
    const standing = await readPaper(writer, agreementId);
    if (standing?.agreement.state !== "draft") return { ok: false, reason: "missing" };
    const { agreement, paper } = standing;
    const { kind } = paper;
    if (paperProblems(paper, today).length > 0) return { ok: false, reason: "incomplete" };
    const rendered = textOfPaper(standing, agreement.locale, today);
    if (!rendered.ok) return { ok: false, reason: "unprintable" };
    const sha256 = fingerprintOf(rendered.text);
    if (sha256 !== form.sha256) return { ok: false, reason: "changed" };
    const { supplierId, engagementId, reference, locale } = agreement;
    const signers = await listSigners(writer, supplierId);
    if (signers.length === 0) return { ok: false, reason: "nobody" };
    const frozen = {
      text: rendered.text,
      sha256,
      parentId: null,
      effectiveOn: agreement.effectiveOn ?? today,
      title: titleOf(kind, reference, locale),
    };
    if (!(await freezeDraft(writer, agreementId, form.version, frozen)))
      return { ok: false, reason: "changed" };
    const versions = await listPaperVersions(writer, { supplierId, kind, engagementId });
    await endAgreements(
      writer,
      {
        ids: versions.map(({ id }) => id).filter((id) => id !== agreementId),
        from: ["sent", "signed"],
      },
      { state: "superseded", reason: `replaced by ${reference}`, by: context.staff.id },
    );
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.sent",
      supplierId,
      subjectId: agreementId,
      detail: { reference, sha256, verdict: null },
    });
    const mailed = await askToSign(context, writer, {
      now,
      signers,
      supplierId,
      supplierName: agreement.supplierName ?? "",
      engagementId: null,
      engagement: paper.facts.about,
      agreementId,
      kind,
      reference,
      replaces: agreement.supersedesId !== null,
    });
    return { ok: true, mailed };
  });
}
