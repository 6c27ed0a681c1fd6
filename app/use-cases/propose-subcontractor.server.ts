// A supplier names a company that would work on our material. Nothing reaches that company before a risk officer consents.
import type { SupplierContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { isOwnContact, listOpenEngagements } from "#db/own-subcontractors.ts";
import { proposeEdge, type Proposal } from "#db/subcontracting.ts";
import { inTransaction } from "#db/transaction.ts";

export type Proposing =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly reason: "no_engagement" | "own_contact" };

/** Refuses an engagement that is not open or is a subcontractor's itself, and a contact that is the prime's own. */
export async function proposeSubcontractor(
  context: SupplierContext<"own.subcontractors">,
  proposal: Proposal,
): Promise<Proposing> {
  const { supplierId, contactId } = context.supplier;
  return inTransaction(context, async (writer) => {
    const open = await listOpenEngagements(writer, supplierId);
    if (!open.some(({ id }) => id === proposal.engagementId))
      return { ok: false, reason: "no_engagement" };
    // else a prime could receive its subcontractor's invitation and sign the joinder itself
    if (await isOwnContact(writer, supplierId, proposal.contactEmail))
      return { ok: false, reason: "own_contact" };
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
      },
    });
    return { ok: true, id };
  });
}
