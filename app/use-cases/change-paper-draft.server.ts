// Keeps what a paper names while it is being written: its facts, and for a confidentiality agreement its terms.
import type { StaffContext } from "#app/access/context.ts";
import { changeDraft } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import type { Terms } from "#scoring/obligations/term-table.ts";
import { paperProblems, type Paper } from "#scoring/papers/paper.ts";
import type { PaperProblem } from "#scoring/papers/scc-sheet.ts";
import { allowedCountriesOf, statedTerms } from "./parts/agreement-text.ts";
import { readPaper } from "./parts/paper-standing.ts";

export interface PaperForm {
  readonly version: number;
  readonly locale: "en" | "de";
  readonly paper: Paper;
  readonly terms: Terms;
  readonly material: readonly string[];
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
}

export type PaperChanging =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing" | "changed" | "unstated" }
  | {
      readonly ok: false;
      readonly reason: "incomplete";
      readonly problems: readonly PaperProblem[];
    };

/**
 * Keeps it. `incomplete`: something its text needs is missing or does not fit. `changed`: somebody else saved or sent it
 * meanwhile. `unstated`: a term that this text has no clause for.
 */
export async function changePaperDraft(
  context: StaffContext<"agreement.write">,
  agreementId: string,
  form: PaperForm,
): Promise<PaperChanging> {
  return inTransaction(context, async (writer, { today }) => {
    const standing = await readPaper(writer, agreementId);
    if (standing?.paper.kind !== form.paper.kind) return { ok: false, reason: "missing" };
    const problems = paperProblems(form.paper, today);
    if (problems.length > 0) return { ok: false, reason: "incomplete", problems };
    const stated = statedTerms(standing.agreement);
    if (Object.keys(form.terms).some((id) => !stated.includes(id)))
      return { ok: false, reason: "unstated" };
    const { version, locale, terms, material, effectiveOn, endsOn, paper } = form;
    const changed = await changeDraft(writer, agreementId, version, {
      locale,
      terms,
      material,
      effectiveOn,
      endsOn,
      facts: paper.facts,
      allowedCountries: allowedCountriesOf(terms),
    });
    if (!changed) return { ok: false, reason: "changed" };
    await recordEvent(writer, context.scope.actor, {
      type: "agreement.draft_changed",
      supplierId: standing.agreement.supplierId,
      subjectId: agreementId,
      detail: { version: version + 1, language: locale },
    });
    return { ok: true };
  });
}
