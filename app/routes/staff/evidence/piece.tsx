// One document under review.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import type { Use } from "#app/screens/evidence-review/piece-aside.tsx";
import { ReviewScreen } from "#app/screens/evidence-review/piece-screen.tsx";
import {
  findEvidence,
  findNextPending,
  listEvidenceHistory,
  listEvidenceMessages,
  listQuestionsOn,
} from "#db/evidence-review.ts";
import { listHoldsOfSupplier } from "#db/legal-holds.ts";
import { findEdition } from "#questionnaires/catalogue.ts";

const Params = z.object({
  evidenceId: z.uuid(),
  done: z.enum(["accepted", "rejected"]).optional().catch(undefined),
});

export const loader = forStaff(
  "evidence.read",
  Params,
  async ({ reader, context, today }, { evidenceId, done }) => {
    const found = await findEvidence(reader, evidenceId);
    if (!found) throw notFound();
    const { createdBy: _sender, required, engagementId, engagement, ...piece } = found;
    const questions = await listQuestionsOn(reader, evidenceId);
    const messages = await listEvidenceMessages(reader, evidenceId);
    const history = await listEvidenceHistory(reader, [evidenceId, piece.fileId]);
    const request: Use[] =
      engagementId === null
        ? []
        : [
            {
              id: engagementId,
              href: `/engagements/${engagementId}/evidence`,
              what: required ? "Required by the engagement" : "Welcome for the engagement",
              engagement: engagement ?? "",
            },
          ];
    const { roles } = context.staff;
    return {
      piece,
      today,
      done,
      nextId: await findNextPending(reader, evidenceId),
      uses: [...request, ...questions.map(asUse)],
      history: history.map((event) => ({
        id: `${event.stream} ${event.seq}`,
        at: event.at,
        type: event.type,
        who: event.actorName,
      })),
      messages: messages.map(({ authorKind, ...message }) => ({
        ...message,
        own: authorKind === "staff",
      })),
      holds: await listHoldsOfSupplier(reader, piece.supplierId, engagementId ?? undefined),
      may: { review: staffMay(roles, "evidence.review"), read: staffMay(roles, "file.read") },
    };
  },
);

function asUse(question: Awaited<ReturnType<typeof listQuestionsOn>>[number]): Use {
  const edition = findEdition(question.questionnaire, question.edition);
  const asked = edition?.sections
    .flatMap((section) => section.questions)
    .find(({ id }) => id === question.questionId);
  return {
    id: `${question.assessmentId} ${question.questionId}`,
    href: `/review/${question.assessmentId}#${question.questionId}`,
    what: asked?.text.en ?? question.questionId,
    engagement: question.engagement,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.piece.title ?? "Evidence"} · Flowdown` },
];

export default function EvidencePiece() {
  const data = useLoaderData<typeof loader>();
  return <ReviewScreen key={`${data.piece.id} ${data.piece.version}`} {...data} />;
}
