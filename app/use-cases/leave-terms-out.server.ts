// Records, in one act of one person, that the agreement says nothing about several terms: those nothing was found for.
import type { StaffContext } from "#app/access/context.ts";
import { keptFindings } from "#app/imports/agreements/kept-intake.ts";
import { addChoices, listChoices } from "#db/agreement-intake-choices.ts";
import { lockOpenIntake } from "#db/agreement-intake-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import { TERM_IDS } from "#scoring/obligations/term-table.ts";

export type LeavingOut =
  | { readonly ok: true; readonly terms: readonly string[] }
  | { readonly ok: false; readonly reason: "missing" };

/** Only terms without any passage and without a choice; whatever somebody else chose meanwhile stays. */
export async function leaveTermsOut(
  context: StaffContext<"agreement.write">,
  intakeId: string,
): Promise<LeavingOut> {
  return inTransaction(context, async (writer) => {
    const intake = await lockOpenIntake(writer, intakeId);
    if (!intake) return { ok: false, reason: "missing" };
    const found = new Set(keptFindings(intake.findings).suggestions.map(({ term }) => term));
    const chosen = new Set((await listChoices(writer, intakeId)).map(({ term }) => term));
    const terms = TERM_IDS.filter((term) => !found.has(term) && !chosen.has(term));
    if (terms.length === 0) return { ok: true, terms };
    const absent = { source: "absent", value: null, passage: null } as const;
    await addChoices(
      writer,
      intakeId,
      terms.map((term) => ({ term, ...absent })),
      context.staff,
    );
    await recordEvent(writer, context.scope.actor, {
      type: "agreement_intake.terms_left_out",
      supplierId: null,
      subjectId: intakeId,
      detail: { terms },
    });
    return { ok: true, terms };
  });
}
