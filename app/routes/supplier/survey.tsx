// What is asked, as the questionnaire in the browser reads it: words and choices, nothing that judges them.
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { surveyResponse } from "#app/access/packed-survey.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { findBasis } from "#app/use-cases/parts/assessment-basis.server.ts";
import { sectionsFor } from "#app/use-cases/parts/handed-over.ts";

export const loader = forSupplier(
  "own.answers.read",
  z.object({ assessmentId: z.uuid() }),
  async ({ reader, context, request }, { assessmentId }) => {
    const { supplierId, language } = context.supplier;
    const sections = sectionsFor(context.supplier, assessmentId);
    const basis = await findBasis(reader, supplierId, assessmentId);
    if (!basis || sections === null) throw notFound();
    const { edition, exposure } = basis;
    return surveyResponse(request, edition, language, { exposure, sections });
  },
);
