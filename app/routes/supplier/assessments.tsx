// The questionnaires of this supplier; with only one, or for a colleague, straight to it.
import { redirect } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { AssessmentList } from "#app/screens/supplier/assessment-list.tsx";
import { QUESTIONNAIRE_WORDS } from "#app/screens/supplier/questionnaire-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { listAssessmentsOfSupplier } from "#db/assessments-of-supplier.ts";
import { findEdition } from "#questionnaires/catalogue.ts";

export const loader = forSupplier("own.answers.read", z.object({}), async ({ reader, context }) => {
  const { supplierId, language: locale, handedOver, role } = context.supplier;
  if (handedOver) throw redirect(`/portal/assessments/${handedOver.assessmentId}`);
  const listed = role === "colleague" ? [] : await listAssessmentsOfSupplier(reader, supplierId);
  const [only] = listed;
  if (only && listed.length === 1) throw redirect(`/portal/assessments/${only.id}`);
  return {
    locale,
    assessments: listed.map(({ id, questionnaire, edition, engagementTitle, state, dueOn }) => ({
      id,
      engagementTitle,
      state,
      dueOn,
      title: findEdition(questionnaire, edition)?.title[locale] ?? questionnaire,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(QUESTIONNAIRE_WORDS, data?.locale ?? "en").listTitle} · Flowdown` },
];

export default function Assessments() {
  return <AssessmentList {...useLoaderData<typeof loader>()} />;
}
