// Keeps a note on one answer, for colleagues only.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { noteAnswer } from "#app/use-cases/note-answer.server.ts";
import { NoteForm, ReviewParams } from "./review.form.ts";
import { reviewed } from "./review-reply.server.ts";

export const loader = forStaff("assessment.read", ReviewParams, async (_sight, { assessmentId }) =>
  redirect(`/review/${assessmentId}`),
);

export const action = staffChanges(
  "assessment.review",
  ReviewParams,
  NoteForm,
  async ({ context, request }, { assessmentId }, { question, note }) => {
    const done = await noteAnswer(context, { assessmentId, questionId: question, note });
    if (!done.ok) throw notFound();
    return reviewed(request, assessmentId, question);
  },
);
