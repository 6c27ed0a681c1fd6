// A risk officer objects to a proposed subcontractor, or ends one that was consented to. The prime learns the reason.
import type { StaffContext } from "#app/access/context.ts";
import { endAgreements } from "#db/agreement-changes.ts";
import { recordEvent } from "#db/audit.ts";
import { closeSubEngagement } from "#db/sub-engagements.ts";
import { decideEdge, findEdge } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";
import { tellPrime } from "./parts/tell-prime.ts";

export type Objecting =
  { readonly ok: true } | { readonly ok: false; readonly reason: "missing" | "decided" };

/** Objection to a proposal; end of a consented edge together with its joinder and the subcontractor's engagement. */
export async function objectToSubcontractor(
  context: StaffContext<"chain.decide">,
  edgeId: string,
  reason: string,
): Promise<Objecting> {
  return inTransaction(context, async (writer) => {
    const edge = await findEdge(writer, edgeId);
    if (!edge) return { ok: false, reason: "missing" };
    const state = edge.state === "consented" ? "ended" : "objected";
    const from = edge.state === "consented" ? "consented" : "proposed";
    const by = context.staff.id;
    if (!(await decideEdge(writer, edgeId, from, { state, reason, by })))
      return { ok: false, reason: "decided" };
    if (edge.joinderId) {
      const which = { ids: [edge.joinderId] };
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
    if (edge.subEngagementId) await closeSubEngagement(writer, edge.subEngagementId);
    await recordEvent(writer, context.scope.actor, {
      type: `subcontractor.${state}`,
      supplierId: edge.primeId,
      subjectId: edgeId,
      detail: { name: edge.name, reason },
    });
    await tellPrime(context, writer, edge, state);
    return { ok: true };
  });
}
