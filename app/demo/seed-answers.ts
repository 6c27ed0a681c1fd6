// Tells the answers of an assessment: who gave which when, what was attached, and what the reviewer said.
import { addRows } from "#db/seeds/demo-rows.ts";
import type { PublishedEdition } from "#questionnaires/catalogue.ts";
import { answersOf, type GivenAnswer } from "./answers-by-profile.ts";
import { later } from "./calendar.ts";
import { assuranceOf } from "./seed-evidence.server.ts";
import type { AssessmentStory } from "./story-shape.ts";
import { staffOf, type Contact, type Piece, type Telling, type Told } from "./telling.ts";

/** An answer with everything around it, as the row and as scoring need it. */
export interface ToldAnswer extends GivenAnswer {
  readonly answeredAt: Date;
  readonly by: Contact;
  readonly piece: Piece | null;
  readonly reviewState: "pending" | "accepted" | "returned";
  readonly message: string;
  readonly assurance: "self_attested" | "document_reviewed" | "independently_verified";
  readonly reviewedAt: Date | null;
  readonly again: { readonly at: Date; readonly comment: string } | null;
}

/** The answers that were given, in the order of the edition; of a questionnaire in work only the first part. */
export function toldAnswers(
  { calendar }: Telling,
  told: Told,
  edition: PublishedEdition,
  story: AssessmentStory,
): ToldAnswer[] {
  const { lead, contacts, pieces } = told;
  const given = answersOf(edition, told.exposure, respondentOf(told), story).filter(
    ({ value, notApplicable }) => value !== null || notApplicable !== null,
  );
  const asked = story.submitted === undefined ? (story.answered ?? 40) : 100;
  const kept = given.slice(0, Math.ceil((given.length * asked) / 100));
  const from = calendar.moment(story.started!, "09:10").getTime();
  const to = calendar
    .moment(story.submitted ?? Math.min(-1, story.started! + 3), "14:50")
    .getTime();
  const reviewing = story.decided ?? story.returned;
  const { handover } = story;
  return kept.map((answer, place) => {
    const { id } = answer.question;
    const section = edition.sections.find(({ questions }) => questions.includes(answer.question));
    const handed = handover?.section === section?.id ? contacts[handover?.to ?? 0] : undefined;
    const returned = story.returnedAnswers?.find(({ question }) => question === id);
    const open = story.decided === undefined ? returned : undefined;
    const piece = pieces.find(({ kind }) => answer.question.evidenceKinds.includes(kind)) ?? null;
    const attached = answer.value === null ? null : piece;
    return {
      ...answer,
      answeredAt: new Date(from + Math.round(((to - from) * place) / Math.max(1, kept.length))),
      by: handed ?? lead,
      piece: attached,
      reviewState: reviewing === undefined ? "pending" : open ? "returned" : "accepted",
      message: open?.message ?? "",
      assurance:
        story.decided !== undefined && attached?.acceptedAt
          ? assuranceOf(attached.kind)
          : "self_attested",
      // the day before the decision, one answer after the other
      reviewedAt:
        reviewing === undefined
          ? null
          : later(calendar.moment(reviewing - 1, "10:00"), Math.floor(place / 3)),
      again:
        returned?.again === undefined
          ? null
          : { at: calendar.moment(returned.again, "11:45"), comment: returned.comment ?? "" },
    };
  });
}

function respondentOf({ supplier, lead, story, pieces }: Told) {
  const certificate = pieces.find(({ kind }) => kind === "iso27001_certificate");
  return {
    key: story.key,
    name: supplier.name,
    city: supplier.city,
    country: supplier.country,
    number: supplier.number,
    language: lead.language ?? ("en" as const),
    hasSubcontractors: story.triage.subcontracting !== "none",
    certificate: certificate?.expiresOn ? { expiresOn: certificate.expiresOn } : null,
  };
}

/** Keeps answers, every version of them, and what was attached. */
export async function keepAnswers(
  { writer }: Telling,
  told: Told,
  assessmentId: string,
  answers: readonly ToldAnswer[],
): Promise<void> {
  const ids = { assessment_id: assessmentId, supplier_id: told.supplierId };
  const officer = staffOf(told.story.officer).id;
  await addRows(
    writer,
    "answer",
    answers.map((answer) => ({
      ...ids,
      question_id: answer.question.id,
      value: answer.value === null ? null : JSON.stringify(answer.value),
      not_applicable_reason: answer.notApplicable,
      comment: answer.again?.comment || answer.comment,
      version: answer.again ? 2 : 1,
      answered_by: answer.by.id,
      answered_at: answer.again?.at ?? answer.answeredAt,
      review_state: answer.reviewState,
      review_message: answer.message,
      not_applicable_approved: answer.reviewState === "accepted" && answer.notApplicable !== null,
      assurance: answer.assurance,
      reviewed_by: answer.reviewedAt ? officer : null,
      reviewed_at: answer.reviewedAt,
    })),
  );
  await addRows(
    writer,
    "answer_event",
    answers.flatMap((answer) => {
      const said = {
        ...ids,
        question_id: answer.question.id,
        value: answer.value === null ? null : JSON.stringify(answer.value),
        not_applicable_reason: answer.notApplicable,
        contact_id: answer.by.id,
      };
      const { comment, answeredAt, again } = answer;
      const first = { ...said, comment, version: 1, at: answeredAt };
      const versions = again ? [first, { ...said, ...again, version: 2 }] : [first];
      return versions.map((one) => ({
        ...one,
        idempotency_key: `story-${one.question_id}-${one.version}`,
      }));
    }),
  );
  await addRows(
    writer,
    "answer_evidence",
    answers.flatMap(({ question, piece, answeredAt, by }) =>
      piece
        ? [
            {
              ...ids,
              question_id: question.id,
              evidence_id: piece.id,
              attached_by: by.id,
              attached_at: answeredAt,
            },
          ]
        : [],
    ),
  );
}
