// What a reviewer changes: each a conditional UPDATE that only hits the words the reviewer saw, while they may be reviewed.
import { sql, type RawBuilder } from "kysely";
import type { Writer } from "./connection.ts";

export interface SeenAnswer {
  readonly assessmentId: string;
  readonly questionId: string;
  /** The version that was on the reviewer's screen. */
  readonly version: number;
}

type Assurance = "self_attested" | "document_reviewed" | "independently_verified";

interface Review {
  readonly review_state?: "pending" | "accepted" | "returned";
  readonly review_message?: string;
  readonly internal_note?: string;
  readonly not_applicable_approved?: boolean;
  readonly assurance?: Assurance | RawBuilder<Assurance>;
}

// answers are reviewed while the assessment lies with us: submitted, or decided and looked at again
const WITH_US = ["submitted", "decided"] as const;

function reviewing(writer: Writer, seen: SeenAnswer, staffId: string, review: Review) {
  return writer
    .updateTable("answer")
    .set({ ...review, reviewed_by: staffId, reviewed_at: sql<Date>`now()` })
    .where("assessment_id", "=", seen.assessmentId)
    .where("question_id", "=", seen.questionId)
    .where("version", "=", seen.version)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("assessment as a")
          .whereRef("a.id", "=", "answer.assessment_id")
          .where("a.state", "in", WITH_US)
          .select("a.id"),
      ),
    );
}

// an answer that changed since its last review starts again from the supplier's word
const KEPT_ASSURANCE = sql<Assurance>`case when answered_at > reviewed_at then 'self_attested' else assurance end`;

const moved = (result: { numUpdatedRows: bigint }) => result.numUpdatedRows === 1n;

/** Accepts the words of an answer as they are; how far they are believed is the assurance's business. */
export async function acceptAnswer(writer: Writer, seen: SeenAnswer, staffId: string) {
  const accepting = reviewing(writer, seen, staffId, {
    review_state: "accepted",
    review_message: "",
    assurance: KEPT_ASSURANCE,
  })
    .where("not_applicable_reason", "is", null)
    .where("value", "is not", null);
  return moved(await accepting.executeTakeFirstOrThrow());
}

/** Returns an answer to the supplier with a message; what was believed of it is no longer. */
export async function returnAnswer(
  writer: Writer,
  seen: SeenAnswer,
  staffId: string,
  message: string,
) {
  const returning = reviewing(writer, seen, staffId, {
    review_state: "returned",
    review_message: message,
    not_applicable_approved: false,
    assurance: "self_attested",
  });
  return moved(await returning.executeTakeFirstOrThrow());
}

/** Approves that a question does not apply, or takes the approval back. Only for an answer that says so. */
export async function approveNotApplicable(
  writer: Writer,
  seen: SeenAnswer,
  staffId: string,
  approved: boolean,
) {
  const approving = reviewing(writer, seen, staffId, {
    review_state: approved ? "accepted" : "pending",
    review_message: "",
    not_applicable_approved: approved,
  }).where("not_applicable_reason", "is not", null);
  return moved(await approving.executeTakeFirstOrThrow());
}

/** Says how far an answer was checked; checking it accepts it. Whether evidence allows it is asked before. */
export async function labelAssurance(
  writer: Writer,
  seen: SeenAnswer,
  staffId: string,
  assurance: Assurance,
) {
  const labelling = reviewing(writer, seen, staffId, {
    assurance,
    review_state: "accepted",
    review_message: "",
  })
    .where("not_applicable_reason", "is", null)
    .where("value", "is not", null);
  return moved(await labelling.executeTakeFirstOrThrow());
}

/** Keeps a note for colleagues; it is no review and never leaves the house. */
export async function noteAnswer(
  writer: Writer,
  answer: { assessmentId: string; questionId: string },
  note: string,
) {
  const noting = writer
    .updateTable("answer")
    .set({ internal_note: note })
    .where("assessment_id", "=", answer.assessmentId)
    .where("question_id", "=", answer.questionId);
  return moved(await noting.executeTakeFirstOrThrow());
}

/** Gives a submitted assessment back to the supplier; false when it is not (or no longer) with us. */
export async function giveBackAssessment(writer: Writer, assessmentId: string, dueOn: string) {
  const giving = writer
    .updateTable("assessment")
    .set({ state: "returned", due_on: dueOn })
    .where("id", "=", assessmentId)
    .where("state", "=", "submitted");
  return moved(await giving.executeTakeFirstOrThrow());
}
