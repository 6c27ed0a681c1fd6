// Accepts a piece of evidence: the reviewer vouches for its dates, issuer and number, and for how far they looked.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import {
  acceptPiece,
  findEvidence,
  retirePredecessors,
  type Acceptance,
} from "#db/evidence-review.ts";
import { inTransaction } from "#db/transaction.ts";
import { checkDates, type DateProblem, type DateQuestion } from "#scoring/evidence/check-dates.ts";

export type AcceptResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "not-found" | "not-checked" | "changed-meanwhile" }
  | { readonly ok: false; readonly reason: "dates"; readonly problems: readonly DateProblem[] }
  | { readonly ok: false; readonly reason: "sure"; readonly questions: readonly DateQuestion[] };

/** Of two reviewers at once one wins; the other is told. What it replaces leaves force in the same moment. */
export async function acceptEvidence(
  context: StaffContext<"evidence.review">,
  form: Omit<Acceptance, "reviewerId"> & { readonly meant: boolean },
): Promise<AcceptResult> {
  return inTransaction(context, async (writer, { today }): Promise<AcceptResult> => {
    const piece = await findEvidence(writer, form.evidenceId);
    if (!piece) return { ok: false, reason: "not-found" };
    if (piece.scanState !== "clean" && piece.scanState !== "not_scanned")
      return { ok: false, reason: "not-checked" };
    const { problems, questions } = checkDates(form, today);
    if (problems.length > 0) return { ok: false, reason: "dates", problems };
    if (questions.length > 0 && !form.meant) return { ok: false, reason: "sure", questions };
    if (!(await acceptPiece(writer, { ...form, reviewerId: context.staff.id })))
      return { ok: false, reason: "changed-meanwhile" };
    const retired = await retirePredecessors(writer, form.evidenceId);
    await recordEvent(writer, context.scope.actor, {
      type: "evidence.accepted",
      supplierId: piece.supplierId,
      subjectId: piece.id,
      detail: {
        kind: piece.kind,
        sha256: piece.sha256,
        scan: piece.scanState,
        issuedOn: form.issuedOn,
        effectiveOn: form.effectiveOn,
        expiresOn: form.expiresOn,
        issuer: form.issuer,
        reference: form.reference,
        assurance: form.assurance,
        meant: questions.join(", "),
        retired,
      },
    });
    return { ok: true };
  });
}
