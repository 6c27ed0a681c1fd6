// A risk officer objects to a proposed subcontractor, or ends one that may be used. The prime learns the reason.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findEdge, type Edge } from "#db/chain-edges.ts";
import { decideEdge, lockEdge } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";
import { isSilent } from "#scoring/chain/objection-window.ts";
import { closeEdge } from "./parts/close-edge.ts";
import { tellPrime } from "./parts/tell-prime.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

export type Objecting =
  | { readonly ok: true; readonly state: "objected" | "ended" | "closed" }
  | { readonly ok: false; readonly reason: "missing" | "decided" };

/**
 * Objection to a proposal within its window. Once consented, by somebody or by silence, the use is ended instead, with
 * joinder, engagement and everything further down; what the prime ended itself is closed the same way.
 */
export async function objectToSubcontractor(
  context: StaffContext<"chain.decide">,
  edgeId: string,
  reason: string,
): Promise<Objecting> {
  return orRefusedBy({ FD015: "decided" as const, FD008: "decided" as const }, () =>
    inTransaction(context, async (writer, { today }): Promise<Objecting> => {
      await lockEdge(writer, edgeId);
      const edge = await findEdge(writer, edgeId);
      if (!edge) return { ok: false, reason: "missing" };
      const state = nextState(edge, today);
      if (state === null) return { ok: false, reason: "decided" };
      const by = context.staff.id;
      if (
        state !== "closed" &&
        !(await decideEdge(writer, edgeId, edge.state, { state, reason, by }))
      )
        return { ok: false, reason: "decided" };
      await closeEdge(writer, edge, { reason, by });
      await recordEvent(writer, context.scope.actor, {
        type: `subcontractor.${state}`,
        supplierId: edge.primeId,
        subjectId: edgeId,
        detail: { name: edge.name, reason },
      });
      if (state !== "closed") await tellPrime(context, writer, edge, state);
      return { ok: true, state };
    }),
  );
}

function nextState(edge: Edge, today: string): "objected" | "ended" | "closed" | null {
  if (edge.state === "consented" || isSilent(edge, today)) return "ended";
  if (edge.state === "proposed") return "objected";
  const open = ["draft", "sent", "signed", "in_force"].includes(edge.joinderState ?? "");
  return edge.state === "ended" && open ? "closed" : null;
}
