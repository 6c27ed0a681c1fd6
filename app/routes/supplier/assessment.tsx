// The questionnaire: what is asked comes as a file of its own, the answers come with the page, each change goes back alone.
import { redirect, type LinksFunction } from "@remix-run/node";
import { useLoaderData, type MetaFunction, type ShouldRevalidateFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from "#app/files/file-limits.ts";
import { QuestionnaireHead } from "#app/screens/supplier/questionnaire-head.tsx";
import { Questionnaire } from "#app/survey/questionnaire-loader.tsx";
import surveyStyles from "#app/survey/survey.css?url";
import { basisOf } from "#app/use-cases/parts/assessment-basis.server.ts";
import { sectionsFor } from "#app/use-cases/parts/handed-over.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { packQuestionnaireState } from "#db/questionnaire-state.ts";
import { sectionsAsked } from "#questionnaires/for-supplier.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: surveyStyles }];

const Input = z.object({
  assessmentId: z.uuid(),
  question: z.string().max(80).optional().catch(undefined),
});

export const loader = forSupplier(
  "own.answers.read",
  Input,
  async ({ reader, context }, { assessmentId, question }) => {
    const { supplierId, contactId, language: locale, role } = context.supplier;
    const sections = sectionsFor(context.supplier, assessmentId);
    const assessment = await findAssessmentOfSupplier(reader, supplierId, assessmentId);
    const basis = assessment && basisOf(assessment);
    if (!basis || sections === null) throw notFound();
    if (assessment.state === "submitted" || assessment.state === "decided")
      throw redirect(`/portal/assessments/${assessmentId}/review`);
    const asked = sectionsAsked(basis.edition, { exposure: basis.exposure, sections });
    const questions = asked.flatMap((section) => section.questions);
    const state = { supplierId, assessmentId, contactId };
    return {
      locale,
      title: basis.edition.title[locale],
      intro: basis.edition.intro[locale],
      engagement: assessment.engagementTitle,
      dueOn: assessment.dueOn,
      at: question ?? null,
      optional: questions.filter(({ optional }) => optional).map(({ id }) => id),
      props: {
        assessmentId,
        locale,
        surveyHref: `/portal/assessments/${assessmentId}/survey?in=${locale}`,
        packed: await packQuestionnaireState(reader, {
          ...state,
          questions: sections ? questions.map(({ id }) => id) : null,
        }),
        returned: assessment.state === "returned",
        colleague: role === "colleague",
        upload: { limitBytes: MAX_FILE_BYTES, accept: ACCEPTED_EXTENSIONS },
        sections: asked.map(({ id, title }) => ({ id, title: title[locale] })),
      },
    };
  },
);

// what is typed lives in the browser while the page is open; a save elsewhere must not start it anew
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formMethod,
  defaultShouldRevalidate,
}) => formMethod === undefined && defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Flowdown` },
];

export default function Assessment() {
  const { props, at, optional, ...head } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <QuestionnaireHead {...head} assessmentId={props.assessmentId} colleague={props.colleague} />
      <Questionnaire props={props} at={at} optional={optional} />
    </div>
  );
}
