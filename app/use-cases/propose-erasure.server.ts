// One person proposes to destroy the key of what the portal holds; nothing is lost until another one confirms.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import {
  addErasure,
  findErasable,
  listObstacles,
  type ErasureCause,
  type ErasureTarget,
  type Obstacle,
} from "#db/erasures.ts";
import { inTransaction } from "#db/transaction.ts";
import { refusable } from "./parts/refusable.ts";
import { tellSecondPeople } from "./parts/tell-second-people.server.ts";

export type ProposalRefusal = Obstacle | "missing" | "typed" | "waiting";

/** Proposes it. `typed` has to be the name of what is erased; refused while anything stands in the way. */
export async function proposeErasure(
  context: StaffContext<"erasure.manage">,
  wish: ErasureTarget & {
    readonly cause: ErasureCause;
    readonly reason: string;
    readonly typed: string;
  },
) {
  return refusable<ProposalRefusal, { erasureId: string }>((refuse) =>
    inTransaction(context, async (writer) => {
      const named = await findErasable(writer, wish);
      if (!named) return refuse("missing");
      if (named.name !== wish.typed) return refuse("typed");
      const [obstacle] = await listObstacles(writer, wish, wish.cause);
      if (obstacle) return refuse(obstacle);
      const erasureId = await addErasure(writer, { ...wish, by: context.staff.id });
      if (!erasureId) return refuse("waiting");
      await recordEvent(writer, context.scope.actor, {
        type: "erasure.proposed",
        supplierId: wish.supplierId,
        subjectId: erasureId,
        detail: { of: wish.supplierId ?? wish.materialId, cause: wish.cause, reason: wish.reason },
      });
      await tellSecondPeople(writer, context.portal, { kind: "erasure", id: erasureId });
      return { erasureId };
    }),
  );
}
