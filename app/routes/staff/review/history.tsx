// Everything that was ever said to one question, and by whom.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { answerInWords } from "#app/use-cases/parts/answer-words.ts";
import { findReviewedAssessment, listAnswerHistory } from "#db/review.ts";
import { findEdition } from "#questionnaires/catalogue.ts";
import { findQuestion } from "#questionnaires/edition.ts";
import { ReviewParams } from "./review.form.ts";

export const meta = () => [{ title: "Versions of an answer · Flowdown" }];

const Params = ReviewParams.extend({ questionId: z.string().max(100) });

export const loader = forStaff(
  "assessment.read",
  Params,
  async ({ reader }, { assessmentId, questionId }) => {
    const assessment = await findReviewedAssessment(reader, assessmentId);
    if (!assessment) throw notFound();
    const edition = findEdition(assessment.questionnaire, assessment.edition);
    const question = edition && findQuestion(edition, questionId);
    if (!question) throw notFound();
    const history = await listAnswerHistory(reader, assessmentId, questionId);
    return {
      back: `/review/${assessmentId}?show=all#q-${questionId}`,
      supplier: assessment.supplierName,
      text: question.text.en,
      events: history.map((one) => ({
        id: String(one.id),
        at: one.at,
        who: one.by,
        what: wordsOf(one.notApplicable, answerInWords(question, one.value)),
        detail: one.comment,
      })),
    };
  },
);

function wordsOf(notApplicable: string | null, words: readonly string[]): string {
  if (notApplicable !== null) return `Does not apply: ${notApplicable}`;
  return words.length === 0 ? "Taken back" : words.join("; ");
}

export default function AnswerHistory() {
  const { back, supplier, text, events } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead back={{ href: back, label: supplier }} title={text} lede="The latest first." />
      <Timeline events={events} />
    </div>
  );
}
