// What the questionnaire in the browser starts from: answers and evidence, put into one text by the database.
import { sql } from "kysely";
import type { Reader } from "./connection.ts";

export interface Whose {
  readonly supplierId: string;
  readonly assessmentId: string;
  readonly contactId: string;
  /** For a colleague: only these questions, and only evidence that is theirs or attached to one of them. */
  readonly questions: readonly string[] | null;
}

/**
 * One JSON text `{ answers, evidence, attached }`. Nothing of the review but what is meant for the supplier: whether an
 * answer came back, and the message. The text goes to the browser as it is, so that hundreds of answers cost nothing here.
 */
export async function packQuestionnaireState(reader: Reader, whose: Whose): Promise<string> {
  const { supplierId, assessmentId, contactId } = whose;
  const only = whose.questions;
  const { rows } = await sql<{ packed: string }>`with asked as (
      select r.* from answer r where r.assessment_id = ${assessmentId} and r.supplier_id = ${supplierId}
        and (${only}::text[] is null or r.question_id = any (${only}::text[]))
    ), attached as (
      select x.question_id, x.evidence_id from answer_evidence x
      where x.assessment_id = ${assessmentId} and x.supplier_id = ${supplierId}
        and (${only}::text[] is null or x.question_id = any (${only}::text[]))
    )
    select json_build_object(
      'answers', coalesce((select json_agg(json_build_object('q', r.question_id, 'value', r.value,
          'notApplicable', r.not_applicable_reason, 'comment', r.comment, 'version', r.version,
          'by', c.name, 'mine', r.answered_by = ${contactId}::uuid,
          'returned', r.review_state = 'returned', 'message', r.review_message,
          'changed', r.answered_at > coalesce(r.reviewed_at, r.answered_at),
          'since', a.submitted_at is not null and r.answered_at > a.submitted_at))
        from asked r join contact c on c.id = r.answered_by join assessment a on a.id = r.assessment_id), '[]'::json),
      'evidence', coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'title', v.title) order by v.created_at desc)
        from evidence v where v.supplier_id = ${supplierId} and v.replaced_at is null
          and (${only}::text[] is null or v.created_by = ${contactId}::uuid or v.id in (select evidence_id from attached))), '[]'::json),
      'attached', coalesce((select json_agg(json_build_object('q', x.question_id, 'evidence', x.evidence_id))
        from attached x), '[]'::json)
    )::text as packed`.execute(reader);
  return rows[0]?.packed ?? '{"answers":[],"evidence":[],"attached":[]}';
}
