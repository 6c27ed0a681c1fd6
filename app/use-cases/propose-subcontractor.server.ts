// A supplier names a company that would work on our material. Nothing reaches that company before somebody consents.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { isOwnContact, listOpenEngagements, listOwnItems } from "#db/own-subcontractors.ts";
import { proposeEdge, type Proposal } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";
import { objectsUntil, refusalOf } from "#scoring/chain/objection-window.ts";
import { tellOfSubcontractor } from "./parts/tell-of-subcontractor.server.ts";
import { orRefusedBy } from "./parts/wall-refusals.ts";

export type Proposing =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly reason: "no_engagement" | "own_contact" | "prohibited" | "too_deep" | "material";
    };

/**
 * Refuses an engagement that is not open, one whose agreements allow no further tier, a contact that is the prime's own,
 * and items the prime was not named itself. The window for an objection follows from the agreements of this day.
 */
export async function proposeSubcontractor(
  context: SupplierContext<"own.subcontractors">,
  proposal: Proposal,
): Promise<Proposing> {
  const { supplierId, contactId } = context.supplier;
  return orRefusedBy({ FD014: "prohibited" as const }, () =>
    inTransaction(context, async (writer, { today }): Promise<Proposing> => {
      const open = await listOpenEngagements(writer, supplierId);
      const engagement = open.find(({ id }) => id === proposal.engagementId);
      if (!engagement) return { ok: false, reason: "no_engagement" };
      const refused = refusalOf(engagement);
      if (refused) return { ok: false, reason: refused };
      // else a prime could receive its subcontractor's invitation and sign the joinder itself
      if (await isOwnContact(writer, supplierId, proposal.contactEmail))
        return { ok: false, reason: "own_contact" };
      if (!(await areOwnItems(writer, supplierId, proposal)))
        return { ok: false, reason: "material" };
      const id = await proposeEdge(writer, supplierId, contactId, proposal);
      await recordEvent(writer, context.scope.actor, {
        type: "subcontractor.proposed",
        supplierId,
        subjectId: id,
        detail: {
          engagement: proposal.engagementId,
          name: proposal.name,
          country: proposal.country,
          touches: proposal.touches,
          materials: proposal.materialIds,
          rule: engagement.rule,
          objectsUntil: objectsUntil(engagement, today),
        },
      });
      await tellOfSubcontractor(writer, context.portal, {
        about: "proposed",
        edgeId: id,
        supplierId,
        supplierName: context.supplier.supplierName,
        subcontractor: proposal.name,
        until: objectsUntil(engagement, today),
      });
      return { ok: true, id };
    }),
  );
}

async function areOwnItems(
  writer: Parameters<typeof listOwnItems>[0],
  supplierId: string,
  { engagementId, materialIds }: Proposal,
): Promise<boolean> {
  if (materialIds.length === 0) return true;
  const own = (await listOwnItems(writer, supplierId)).filter(
    (item) => item.engagementId === engagementId,
  );
  return materialIds.every((id) => own.some((item) => item.id === id));
}
