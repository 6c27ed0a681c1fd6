// Keeps what a supplier reads off its own document: title, dates, issuer, number. A reviewed piece is replaced, not edited.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { describePiece, type EvidenceDetails } from "#db/evidence-details.ts";
import { findEvidenceOf } from "#db/evidence-of-supplier.ts";
import { inTransaction } from "#db/transaction.ts";
import { checkDates, type DateProblem, type DateQuestion } from "#scoring/evidence/check-dates.ts";

export interface Description extends EvidenceDetails {
  readonly evidenceId: string;
  /** The version that was on the screen. */
  readonly version: number;
  /** Whether the sender looked again at what is unusual and means it. */
  readonly meant: boolean;
}

export type DescribeResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "not-found" | "reviewed" | "changed-meanwhile" }
  | { readonly ok: false; readonly reason: "dates"; readonly problems: readonly DateProblem[] }
  | { readonly ok: false; readonly reason: "sure"; readonly questions: readonly DateQuestion[] };

/** Refuses impossible dates, asks once about unusual ones, and never overwrites what a colleague wrote meanwhile. */
export async function describeEvidence(
  context: SupplierContext<"own.evidence">,
  form: Description,
): Promise<DescribeResult> {
  const { supplierId, contactId, handedOver } = context.supplier;
  const createdBy = handedOver ? contactId : undefined;
  return inTransaction(context, async (writer, { today }): Promise<DescribeResult> => {
    const piece = await findEvidenceOf(writer, supplierId, form.evidenceId, createdBy);
    if (!piece || piece.replacedAt) return { ok: false, reason: "not-found" };
    if (piece.reviewState !== "pending") return { ok: false, reason: "reviewed" };
    const { problems, questions } = checkDates(form, today);
    if (problems.length > 0) return { ok: false, reason: "dates", problems };
    if (questions.length > 0 && !form.meant) return { ok: false, reason: "sure", questions };
    const { evidenceId, version } = form;
    const place = { supplierId, evidenceId, version, ...(createdBy && { createdBy }) };
    if (!(await describePiece(writer, place, form)))
      return { ok: false, reason: "changed-meanwhile" };
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.described",
      supplierId,
      subjectId: evidenceId,
      detail: {
        issuedOn: form.issuedOn,
        effectiveOn: form.effectiveOn,
        expiresOn: form.expiresOn,
        issuer: form.issuer,
        reference: form.reference,
        meant: questions.join(", "),
      },
    });
    return { ok: true };
  });
}
