// Submits; refused, it shows what is missing on the page it came from, with everything typed kept.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { readReviewPage } from "#app/access/read-review-page.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ReviewPage } from "#app/screens/supplier/review-page.tsx";
import { submitAnswers } from "#app/use-cases/submit-answers.server.ts";
import { SubmitForm } from "./submit.form.ts";

const Params = z.object({ assessmentId: z.uuid() });

export const loader = forSupplier(
  "own.answers.submit",
  Params,
  async ({ reader, context }, { assessmentId }) => {
    const page = await readReviewPage(reader, context.supplier, assessmentId);
    if (!page) throw notFound();
    return page;
  },
);

export const action = supplierChanges(
  "own.answers.submit",
  Params,
  SubmitForm,
  async ({ context, refuse }, { assessmentId }, { name, title }) => {
    const submitted = await submitAnswers(context, assessmentId, { name, title });
    if (submitted.ok) return redirect(`/portal/assessments/${assessmentId}/review`);
    if (submitted.reason === "not_found") throw notFound();
    // what is missing stands on the page itself, each with the way to it
    return refuse({ "": [submitted.reason === "closed" ? "closed" : "notSubmitted"] }, 409);
  },
);

export default function Submit() {
  const refused = useActionData<typeof action>()?.reply;
  return <ReviewPage page={useLoaderData<typeof loader>()} refused={refused} />;
}
