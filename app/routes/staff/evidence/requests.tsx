// What documents an engagement asks for, what came, and asking for more or for less.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { RequestsScreen } from "#app/screens/evidence-review/requests-screen.tsx";
import { findAskingEngagement, listRequests, listSentFor } from "#db/evidence-requests.ts";

const Params = z.object({
  engagementId: z.uuid(),
  done: z.enum(["requested", "waived"]).optional().catch(undefined),
});

export const loader = forStaff(
  "evidence.read",
  Params,
  async ({ reader, context, today }, { engagementId, done }) => {
    const engagement = await findAskingEngagement(reader, engagementId);
    if (!engagement) throw notFound();
    const sent = await listSentFor(reader, engagementId);
    return {
      engagement,
      today,
      done,
      requests: (await listRequests(reader, engagementId)).map((request) => ({
        ...request,
        pieces: sent
          .filter((piece) => piece.requestId === request.id)
          .map((piece) => ({ ...piece, replacedAt: null })),
      })),
      mayReview: staffMay(context.staff.roles, "evidence.review"),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Evidence for ${data?.engagement.title ?? "an engagement"} · Flowdown` },
];

export default function Requests() {
  return <RequestsScreen {...useLoaderData<typeof loader>()} />;
}
