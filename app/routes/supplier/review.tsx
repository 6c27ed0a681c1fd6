// Reading over before submitting, and what was submitted afterwards; a colleague sees the sections handed over.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { readReviewPage } from "#app/access/read-review-page.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ReviewPage } from "#app/screens/supplier/review-page.tsx";
import { QUESTIONNAIRE_WORDS } from "#app/screens/supplier/questionnaire-words.ts";
import { wordsFor } from "#app/ui/words.ts";

export const loader = forSupplier(
  "own.answers.read",
  z.object({ assessmentId: z.uuid() }),
  async ({ reader, context }, { assessmentId }) => {
    const page = await readReviewPage(reader, context.supplier, assessmentId);
    if (!page) throw notFound();
    return page;
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(QUESTIONNAIRE_WORDS, data?.locale ?? "en").review} · Flowdown` },
];

export default function Review() {
  return <ReviewPage page={useLoaderData<typeof loader>()} />;
}
