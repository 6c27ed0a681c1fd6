// Records what a person decided about one term of an agreement that is being read in: taken from a passage, entered, absent.
import type { StaffContext } from "#app/access/context.ts";
import { keptDocument, keptFindings } from "#app/imports/agreements/kept-intake.ts";
import { addChoices, lastChoice, type NewChoice } from "#db/agreement-intake-choices.ts";
import { lockOpenIntake } from "#db/agreement-intake-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { inTransaction } from "#db/transaction.ts";
import { parseTerm } from "#scoring/obligations/parse-terms.ts";
import type { TermValue } from "#scoring/obligations/term.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";

/** What was decided. A passage is named by its place among the findings; its value is read there, never from the browser. */
export type TermChoice =
  | { readonly source: "passage"; readonly suggestion: number }
  | { readonly source: "hand"; readonly value: TermValue }
  | { readonly source: "absent" };

export type Choosing =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "missing" | "changed-meanwhile" | "no-such-passage" };

/** `seen` is the last choice about the term that the person saw; another one since then stops the change. */
export async function chooseIntakeTerm(
  context: StaffContext<"agreement.write">,
  form: {
    readonly intakeId: string;
    readonly term: TermId;
    readonly seen: number;
    readonly choice: TermChoice;
  },
): Promise<Choosing> {
  const { intakeId, term, seen } = form;
  return inTransaction(context, async (writer) => {
    const intake = await lockOpenIntake(writer, intakeId);
    if (!intake) return { ok: false, reason: "missing" };
    if ((await lastChoice(writer, intakeId, term)) !== seen)
      return { ok: false, reason: "changed-meanwhile" };
    const choice = choiceOf(term, form.choice, intake);
    if (!choice) return { ok: false, reason: "no-such-passage" };
    await addChoices(writer, intakeId, [choice], context.staff);
    await recordEvent(writer, context.scope.actor, {
      type: "agreement_intake.term_chosen",
      supplierId: null,
      subjectId: intakeId,
      detail: { term, source: choice.source, again: seen > 0 },
    });
    return { ok: true };
  });
}

function choiceOf(
  term: TermId,
  choice: TermChoice,
  intake: { readonly document: unknown; readonly findings: unknown },
): NewChoice | undefined {
  if (choice.source === "absent") return { term, source: "absent", value: null, passage: null };
  if (choice.source === "hand") return { term, source: "hand", value: choice.value, passage: null };
  const suggestion = keptFindings(intake.findings).suggestions[choice.suggestion];
  if (suggestion?.term !== term || suggestion.value === null) return undefined;
  const parsed = parseTerm(term, suggestion.value);
  const paragraph = keptDocument(intake.document).paragraphs[suggestion.paragraph];
  if (!parsed.ok || !paragraph) return undefined;
  const { confidence, why, start, end } = suggestion;
  return {
    term,
    source: "passage",
    value: parsed.value,
    passage: {
      page: paragraph.page,
      paragraph: suggestion.paragraph + 1,
      text: paragraph.text.slice(start, end),
      why,
      confidence,
    },
  };
}
