// Closes what hangs on an edge that ended: its joinder, the subcontractor's engagement, and every edge further down.
import { endAgreements } from "#db/agreement-changes.ts";
import { listEdgesBelow, type Edge } from "#db/chain-edges.ts";
import type { Writer } from "#db/connection.ts";
import { closeSubEngagement } from "#db/sub-engagements.ts";
import { endEdges } from "#db/subcontracting.ts";

type Hanging = Pick<Edge, "joinderId" | "subEngagementId">;

/** Everything below goes with it: nobody further down is left with a promise that hangs from nothing. */
export async function closeEdge(
  writer: Writer,
  edge: Hanging,
  end: { readonly reason: string; readonly by: string },
): Promise<void> {
  const below = edge.subEngagementId ? await listEdgesBelow(writer, edge.subEngagementId) : [];
  await endEdges(
    writer,
    below.map(({ id }) => id),
    end.reason,
  );
  for (const one of [edge, ...below]) {
    if (one.joinderId) await endJoinder(writer, one.joinderId, end);
    if (one.subEngagementId) await closeSubEngagement(writer, one.subEngagementId);
  }
}

async function endJoinder(
  writer: Writer,
  id: string,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<void> {
  const which = { ids: [id] };
  await endAgreements(
    writer,
    { ...which, from: ["in_force"] },
    { state: "terminated", reason, by },
  );
  await endAgreements(
    writer,
    { ...which, from: ["draft", "sent", "signed"] },
    { state: "withdrawn", reason, by },
  );
}
