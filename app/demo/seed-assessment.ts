// Tells how an assessment went: sent, opened, answered question by question, submitted, reviewed, returned, decided.
import { fingerprint } from "#app/use-cases/parts/decision-record.ts";
import { addRows } from "#db/seeds/demo-rows.ts";
import { getEdition } from "#questionnaires/catalogue.ts";
import { CURRENT_STATEMENTS, getStatement } from "#questionnaires/statements/statements.ts";
import { CURRENT_MODEL } from "#scoring/model/editions.ts";
import { dayOf, momentOrNull } from "./calendar.ts";
import { decideTold } from "./decide-told.ts";
import { keepAnswers, toldAnswers, type ToldAnswer } from "./seed-answers.ts";
import { stableId } from "./stable-id.ts";
import type { AssessmentStory } from "./story-shape.ts";
import { contactActor, staffActor, type Telling, type Told } from "./telling.ts";

const QUESTIONNAIRE = "confidentiality-baseline";

export type AssessmentState =
  "draft" | "sent" | "opened" | "started" | "submitted" | "returned" | "decided";

/** Where an assessment stands at the end of its story. */
export function stateOf(story: AssessmentStory | undefined): AssessmentState {
  if (story?.decided !== undefined) return "decided";
  if (story?.returned !== undefined) return "returned";
  if (story?.submitted !== undefined) return "submitted";
  if (story?.started !== undefined) return "started";
  return story?.opened === undefined ? "sent" : "opened";
}

/** Everything about the assessment of a sent engagement; nothing is asked of the lowest exposure class. */
export async function tellAssessment(telling: Telling, told: Told): Promise<void> {
  const { writer, calendar, ledger } = telling;
  const { story, supplierId, engagementId, exposure, sentAt } = told;
  if (!sentAt || told.package.questionnaires.length === 0) return;
  const assessment = story.assessment;
  const state = stateOf(assessment);
  const edition = getEdition(QUESTIONNAIRE, "2026-1");
  const id = stableId("assessment", story.key);
  const submittedAt = momentOrNull(calendar, assessment?.submitted, "15:20");
  const decidedAt = momentOrNull(calendar, assessment?.decided, "16:05");
  const startedAt = momentOrNull(calendar, assessment?.started, "09:10");
  const answers = assessment && startedAt ? toldAnswers(telling, told, edition, assessment) : [];
  await addRows(writer, "assessment", [
    {
      id,
      supplier_id: supplierId,
      engagement_id: engagementId,
      questionnaire: QUESTIONNAIRE,
      edition: edition.edition,
      edition_sha256: edition.sha256,
      model_edition: CURRENT_MODEL.id,
      exposure,
      state,
      due_on: calendar.day(story.due),
      sent_at: sentAt,
      delivered_at: momentOrNull(calendar, assessment?.delivered, "11:16"),
      opened_at: momentOrNull(calendar, assessment?.opened, "11:40"),
      started_at: startedAt,
      submitted_at: submittedAt,
      submitted_by: submittedAt ? told.lead.id : null,
      statement: submittedAt ? statementOf(told, answers) : null,
      decided_at: decidedAt,
      created_at: sentAt,
    },
  ]);
  tellStandings(telling, told, id);
  if (!assessment || !startedAt) return;
  await keepAnswers(telling, told, id, answers);
  await tellHandover(telling, told, id, assessment);
  if (submittedAt)
    ledger.tell(submittedAt, contactActor(told.lead), {
      type: "assessment.submitted",
      supplierId,
      subjectId: id,
      detail: { answers: answers.length, statement: CURRENT_STATEMENTS },
    });
  tellReview(telling, told, id, answers);
  if (decidedAt) await decideTold(telling, told, { id, decidedAt });
}

const NOTHING_YET: AssessmentStory = { profile: "middling" };

// what the supplier's people see of the story's beginning, and what lists show from each moment on
function tellStandings({ calendar, ledger }: Telling, told: Told, id: string): void {
  const { story, supplierId, sentAt, lead } = told;
  const { opened, started, submitted, returned } = story.assessment ?? NOTHING_YET;
  ledger.stand(sentAt!, supplierId, { state: "sent" });
  if (opened !== undefined) {
    const at = calendar.moment(opened, "11:40");
    ledger.stand(at, supplierId, { state: "opened" });
    ledger.tell(at, contactActor(lead), {
      type: "contact.entered",
      supplierId,
      subjectId: lead.id,
      detail: { assessment: id },
    });
  }
  if (started !== undefined)
    ledger.stand(calendar.moment(started, "09:10"), supplierId, { state: "started" });
  if (submitted !== undefined)
    ledger.stand(calendar.moment(submitted, "15:20"), supplierId, { state: "submitted" });
  if (returned !== undefined)
    ledger.stand(calendar.moment(returned, "14:30"), supplierId, { state: "returned" });
}

function statementOf({ lead }: Told, answers: readonly ToldAnswer[]): string {
  const { id, edition, text, sha256 } = getStatement("statement_of_truth", CURRENT_STATEMENTS);
  const locale = lead.language ?? "en";
  const said = answers.map(({ question, value, notApplicable, comment }) => ({
    questionId: question.id,
    value,
    notApplicable,
    comment,
  }));
  return JSON.stringify({
    id,
    edition,
    sha256,
    locale,
    text: text[locale],
    name: lead.name,
    title: lead.title,
    answersSha256: fingerprint(said),
  });
}

async function tellHandover(
  { writer, calendar, ledger }: Telling,
  told: Told,
  assessmentId: string,
  { handover }: AssessmentStory,
): Promise<void> {
  const colleague = handover && told.contacts[handover.to];
  if (!handover || !colleague) return;
  const at = calendar.moment(handover.at, "10:30");
  const done = handover.done === undefined ? null : calendar.moment(handover.done, "13:00");
  await addRows(writer, "section_handover", [
    {
      id: stableId("handover", told.story.key, handover.section),
      assessment_id: assessmentId,
      supplier_id: told.supplierId,
      section: handover.section,
      contact_id: colleague.id,
      handed_by: told.lead.id,
      message: handover.message,
      state: done ? ("done" as const) : ("open" as const),
      created_at: at,
      done_at: done,
    },
  ]);
  ledger.tell(at, contactActor(told.lead), {
    type: "section.handed_over",
    supplierId: told.supplierId,
    subjectId: assessmentId,
    detail: { section: handover.section, to: colleague.email },
  });
}

function tellReview(
  { calendar, ledger }: Telling,
  told: Told,
  assessmentId: string,
  answers: readonly ToldAnswer[],
): void {
  const { story, supplierId } = told;
  const officer = staffActor(story.officer);
  const returned = answers.filter(({ reviewState }) => reviewState === "returned");
  for (const { question, message, reviewedAt } of returned)
    ledger.tell(reviewedAt!, officer, {
      type: "answer.returned",
      supplierId,
      subjectId: assessmentId,
      detail: { question: question.id, version: 1, message },
    });
  if (story.assessment?.returned !== undefined)
    ledger.tell(calendar.moment(story.assessment.returned, "14:30"), officer, {
      type: "assessment.returned",
      supplierId,
      subjectId: assessmentId,
      detail: { dueOn: calendar.day(story.due), answers: returned.length },
    });
  const accepted = answers.filter(({ reviewState }) => reviewState === "accepted");
  const first = accepted.find(({ reviewedAt }) => reviewedAt);
  if (first?.reviewedAt)
    ledger.tell(first.reviewedAt, officer, {
      type: "section.accepted",
      supplierId,
      subjectId: assessmentId,
      detail: { answers: accepted.length, on: dayOf(first.reviewedAt) },
    });
}
