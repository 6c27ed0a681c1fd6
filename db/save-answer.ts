// Saves one answer in one statement: allowed now, not overtaken by a colleague, not sent before; answer and its history together.
import { sql } from "kysely";
import type { Reader, Writer } from "./connection.ts";

export interface AnswerToSave {
  readonly supplierId: string;
  readonly assessmentId: string;
  readonly contactId: string;
  readonly questionId: string;
  readonly value: string | readonly string[] | null;
  readonly notApplicable: string | null;
  readonly comment: string;
  /** The version the writer had before them; 0 when they saw no answer. */
  readonly baseVersion: number;
  readonly idempotencyKey: string;
}

export interface SavedRow {
  /** The version that was written; null when nothing was. */
  readonly version: number | null;
  readonly savedAt: Date | null;
  /** Whether this was the first answer, so that the assessment counts as started. */
  readonly begun: boolean;
  /** The assessment takes answers to this question now. */
  readonly open: boolean;
  /** The same key was used before: with the same content, and for which version. */
  readonly replayOf: number | null;
  readonly replayAt: Date | null;
  readonly replaySame: boolean | null;
}

/**
 * The assessment's row is held meanwhile, so that nothing slips in beside a submission. While answers have come back, only those, ones that were never given, and ones given since may change. A version that
 * moved on meanwhile is not overwritten: then `version` is null and `open` is true.
 */
export async function saveAnswerRow(writer: Writer, answer: AnswerToSave): Promise<SavedRow> {
  const { supplierId, assessmentId, contactId, questionId, notApplicable, comment } = answer;
  const value = answer.value === null ? null : JSON.stringify(answer.value);
  const { rows } = await sql<SavedRow>`with target as (
      select a.id, a.supplier_id, a.state from assessment a
      left join answer r on r.assessment_id = a.id and r.question_id = ${questionId}
      where a.id = ${assessmentId} and a.supplier_id = ${supplierId}
        and (a.state in ('sent', 'opened', 'started') or (a.state = 'returned' and (r.question_id is null
          or r.review_state = 'returned' or (r.value is null and r.not_applicable_reason is null)
          or r.answered_at > a.submitted_at)))
      for no key update of a
    ), replay as (
      select v.version, v.at, (v.question_id, v.value, v.not_applicable_reason, v.comment) is not distinct from
        (${questionId}::text, ${value}::jsonb, ${notApplicable}::text, ${comment}::text) as same
      from answer_event v where v.assessment_id = ${assessmentId} and v.contact_id = ${contactId}
        and v.idempotency_key = ${answer.idempotencyKey}
    ), kept as (
      insert into answer as r (assessment_id, supplier_id, question_id, value, not_applicable_reason, comment, answered_by)
      select t.id, t.supplier_id, ${questionId}, ${value}::jsonb, ${notApplicable}, ${comment}, ${contactId}::uuid
      from target t where not exists (select from replay)
      on conflict (assessment_id, question_id) do update set value = excluded.value,
        not_applicable_reason = excluded.not_applicable_reason, comment = excluded.comment, version = r.version + 1,
        answered_by = excluded.answered_by, answered_at = now(), not_applicable_approved = false,
        assurance = 'self_attested'
      where r.version = ${answer.baseVersion}
      returning r.version, r.answered_at
    ), noted as (
      insert into answer_event (assessment_id, supplier_id, question_id, version, value, not_applicable_reason, comment,
        contact_id, idempotency_key)
      select ${assessmentId}::uuid, ${supplierId}::uuid, ${questionId}, k.version, ${value}::jsonb, ${notApplicable}, ${comment},
        ${contactId}::uuid, ${answer.idempotencyKey} from kept k
    ), begun as (
      update assessment set state = 'started', started_at = coalesce(started_at, now())
      where id = ${assessmentId} and state in ('sent', 'opened') and exists (select from kept) returning id
    )
    select (select version from kept) as version, (select answered_at from kept) as "savedAt",
      exists (select from begun) as begun, exists (select from target) as open,
      (select version from replay) as "replayOf", (select at from replay) as "replayAt",
      (select same from replay) as "replaySame"`.execute(writer);
  const [row] = rows;
  if (!row) throw new Error("the statement that saves an answer told nothing");
  return row;
}

/** The answer as it stands, with who gave it; undefined when there is none. */
export async function findAnswer(
  reader: Reader,
  key: { readonly supplierId: string; readonly assessmentId: string; readonly questionId: string },
) {
  return reader
    .selectFrom("answer as r")
    .innerJoin("contact as by", "by.id", "r.answered_by")
    .where("r.supplier_id", "=", key.supplierId)
    .where("r.assessment_id", "=", key.assessmentId)
    .where("r.question_id", "=", key.questionId)
    .select([
      "r.value",
      "r.not_applicable_reason as notApplicable",
      "r.comment",
      "r.version",
      "r.answered_at as answeredAt",
      "by.name as answeredBy",
    ])
    .executeTakeFirst();
}
