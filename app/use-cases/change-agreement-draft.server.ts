// Keeps the terms and facts of a draft while it is being written.
import type { StaffContext } from "#app/access/context.ts";
import { changeDraft } from "#db/agreement-changes.ts";
import { findAgreement } from "#db/agreements.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { allowedCountriesOf, statedTerms } from "./parts/agreement-text.ts";

export interface DraftForm {
  readonly version: number;
  readonly locale: "en" | "de";
  readonly terms: Terms;
  readonly material: readonly string[];
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}

export type Changing =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing" | "changed" | "unstated" };

/** `changed`: somebody else saved or sent it meanwhile. `unstated`: a term that this text has no clause for. */
export async function changeAgreementDraft(
  context: StaffContext<"agreement.write">,
  agreementId: string,
  form: DraftForm,
): Promise<Changing> {
  return inTransaction(context, async (writer) => {
    const draft = await findAgreement(writer, agreementId);
    if (!draft || draft.kind === "head") return { ok: false, reason: "missing" };
    const stated = statedTerms(draft);
    if (Object.keys(form.terms).some((id) => !stated.includes(id)))
      return { ok: false, reason: "unstated" };
    const facts = { ...form, allowedCountries: allowedCountriesOf(form.terms) };
    if (!(await changeDraft(writer, agreementId, form.version, facts)))
      return { ok: false, reason: "changed" };
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.draft_changed",
      supplierId: draft.supplierId,
      subjectId: agreementId,
      detail: { version: form.version + 1, language: form.locale },
    });
    return { ok: true };
  });
}
