// Keeps one answer: checked against the stored edition, never overwriting what a colleague saved meanwhile.
import type { SupplierContext } from "#app/access/context.ts";
import { findBasis } from "#app/use-cases/parts/assessment-basis.server.ts";
import { sectionsFor } from "#app/use-cases/parts/handed-over.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { findAnswer, saveAnswerRow, type AnswerToSave, type SavedRow } from "#db/save-answer.ts";
import { inTransaction } from "#db/transaction.ts";
import { checkAnswer } from "#questionnaires/check-answer.ts";
import type { Text } from "#scoring/obligations/wording.ts";

export interface AnswerSent {
  readonly question: string;
  readonly value?: unknown;
  readonly notApplicable?: unknown;
  readonly comment?: unknown;
  readonly baseVersion: number;
  readonly idempotencyKey: string;
}

export interface Saved {
  readonly ok: true;
  readonly version: number;
  readonly savedAt: Date;
}

export interface StoredAnswer {
  readonly value: unknown;
  readonly notApplicable: string | null;
  readonly comment: string;
  readonly version: number;
  readonly answeredAt: Date;
  readonly answeredBy: string;
}

export type SaveRefusal =
  | { readonly ok: false; readonly reason: "not_found" | "closed" | "key_used" }
  | {
      readonly ok: false;
      readonly reason: "invalid";
      readonly field: string;
      readonly message: Text;
    }
  | { readonly ok: false; readonly reason: "conflict"; readonly theirs: StoredAnswer };

/**
 * "Saved" is told only after the commit. Sent again with the same key it changes nothing and answers the same. Refuses an
 * answer the edition does not allow, a question outside what was handed over, and one that was overtaken (with both).
 */
export async function saveAnswer(
  context: SupplierContext<"own.answers.write">,
  assessmentId: string,
  sent: AnswerSent,
): Promise<Saved | SaveRefusal> {
  const { supplierId, contactId } = context.supplier;
  const sections = sectionsFor(context.supplier, assessmentId);
  if (sections === null) return { ok: false, reason: "not_found" };
  return inTransaction(context, async (writer) => {
    const basis = await findBasis(writer, supplierId, assessmentId);
    if (!basis) return { ok: false, reason: "not_found" };
    const section = basis.sectionOf.get(sent.question);
    const mine = section !== undefined && (!sections || sections.includes(section));
    const { question, baseVersion, idempotencyKey, ...raw } = sent;
    const checked = checkAnswer(basis.edition, mine ? question : undefined, raw);
    if (!checked.ok)
      return { ok: false, reason: "invalid", field: checked.field, message: checked.message };
    const answer = {
      supplierId,
      assessmentId,
      contactId,
      questionId: question,
      ...checked.answer,
      baseVersion,
      idempotencyKey,
    };
    const row = await saveAnswerRow(writer, answer);
    if (row.version === null || row.savedAt === null) return unsaved(writer, row, answer);
    await recordEvent(writer, context.scope.actor, {
      type: row.begun ? "assessment.started" : "answer.saved",
      supplierId,
      subjectId: assessmentId,
      detail: { question, version: row.version },
    });
    return { ok: true, version: row.version, savedAt: row.savedAt };
  });
}

async function unsaved(
  writer: Writer,
  row: SavedRow,
  answer: AnswerToSave,
): Promise<Saved | SaveRefusal> {
  if (row.replayOf !== null && row.replayAt !== null)
    return row.replaySame
      ? { ok: true, version: row.replayOf, savedAt: row.replayAt }
      : { ok: false, reason: "key_used" };
  if (!row.open) return { ok: false, reason: "closed" };
  const theirs = await findAnswer(writer, answer);
  if (!theirs) return { ok: false, reason: "closed" };
  // both wrote the same, or this is a second copy of a request that is just being kept
  if (sameContent(theirs, answer))
    return { ok: true, version: theirs.version, savedAt: theirs.answeredAt };
  return { ok: false, reason: "conflict", theirs };
}

function sameContent(theirs: StoredAnswer, mine: AnswerToSave): boolean {
  return (
    JSON.stringify(theirs.value) === JSON.stringify(mine.value) &&
    theirs.notApplicable === mine.notApplicable &&
    theirs.comment === mine.comment
  );
}
