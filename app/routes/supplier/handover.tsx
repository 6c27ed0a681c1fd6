// Handing sections to colleagues by link, and seeing who has finished.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { speakSheet } from "#app/access/read-answer-sheet.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { mayTry } from "#app/access/slow-down.server.ts";
import { HandoverPage } from "#app/screens/supplier/handover-page.tsx";
import { QUESTIONNAIRE_WORDS } from "#app/screens/supplier/questionnaire-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { handOverSections } from "#app/use-cases/hand-over-sections.server.ts";
import { basisOf } from "#app/use-cases/parts/assessment-basis.server.ts";
import { listAnswersOfSupplier } from "#db/answers.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { listHandovers } from "#db/handovers.ts";
import { HandoverForm } from "./handover.form.ts";

const Params = z.object({ assessmentId: z.uuid() });

export const loader = forSupplier(
  "own.handover",
  Params,
  async ({ reader, context }, { assessmentId }) => {
    const { supplierId, language: locale } = context.supplier;
    const assessment = await findAssessmentOfSupplier(reader, supplierId, assessmentId);
    const basis = assessment && basisOf(assessment);
    if (!basis) throw notFound();
    const answers = await listAnswersOfSupplier(reader, supplierId, assessmentId);
    const { edition, exposure } = basis;
    const { sections } = speakSheet(edition, { exposure }, answers, [], locale);
    const handed = await listHandovers(reader, supplierId, assessmentId);
    return {
      locale,
      assessmentId,
      sections: sections.map(({ id, title, questions }) => ({
        id,
        title,
        asked: questions.length,
        answered: questions.filter(({ lines, notApplicable }) => lines.length > 0 || notApplicable)
          .length,
      })),
      handed: handed.map(({ contactId, name, email, sections: letters, finished }) => ({
        contactId,
        name,
        email,
        finished,
        sections: letters,
      })),
    };
  },
);

export const action = supplierChanges(
  "own.handover",
  Params,
  HandoverForm,
  async ({ context, refuse }, { assessmentId }, handover) => {
    const may = await mayTry(context, "hand_over", context.supplier.contactId);
    if (!may.address || !may.subject) return refuse({ "": ["tooOften"] }, 429);
    const done = await handOverSections(context, assessmentId, handover);
    if (done.ok) return redirect(`/portal/assessments/${assessmentId}/handover`);
    switch (done.reason) {
      case "not_found":
        throw notFound();
      case "closed":
        return refuse({ "": ["closed"] }, 409);
      case "self":
        return refuse({ email: ["emailSelf"] });
      case "sections":
        return refuse({ sections: ["sectionsWrong"] });
    }
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(QUESTIONNAIRE_WORDS, data?.locale ?? "en").handTitle} · Flowdown` },
];

export default function Handover() {
  const refused = useActionData<typeof action>()?.reply;
  return <HandoverPage page={useLoaderData<typeof loader>()} refused={refused} />;
}
