// Staff confirm that a supplier's contact may sign, after looking at proof: for suppliers where nobody else could say so.
import type { StaffContext } from "#app/access/context.ts";
import { recordEvent } from "#db/audit.ts";
import { findContact } from "#db/contacts.ts";
import { addAuthority, listAuthorityProofs, type AuthorityBasis } from "#db/signing-authority.ts";
import { inTransaction } from "#db/transaction.ts";
import { readStepUp } from "./parts/read-step-up.ts";

export interface ConfirmedAuthority {
  readonly supplierId: string;
  readonly contactId: string;
  readonly basis: AuthorityBasis;
  /** What was looked at: register, document, by whom issued, of which day. */
  readonly note: string;
  /** The proof the supplier gave through the portal, if it did. */
  readonly evidenceId: string | null;
  readonly validUntil: string | null;
}

export type ConfirmRefusal = "missing" | "step_up" | "colleague" | "proof" | "ended" | "exists";

/**
 * Confirms. `step_up`: the person has not shown anew who they are within five minutes; `colleague`: this contact does
 * not sign for the company; `proof`: that piece is no proof of authority of this supplier; `exists`: one stands already.
 */
export async function confirmAuthority(
  context: StaffContext<"authority.confirm">,
  entry: ConfirmedAuthority,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: ConfirmRefusal }> {
  const { supplierId, contactId, evidenceId, validUntil } = entry;
  return inTransaction(context, async (writer, { today }) => {
    const contact = await findContact(writer, supplierId, contactId);
    if (!contact) return { ok: false, reason: "missing" };
    if (contact.kind === "colleague") return { ok: false, reason: "colleague" };
    if (validUntil !== null && validUntil < today) return { ok: false, reason: "ended" };
    const stepUp = await readStepUp(writer, context.staff);
    if (!stepUp) return { ok: false, reason: "step_up" };
    const proofs = evidenceId === null ? [] : await listAuthorityProofs(writer, supplierId);
    if (evidenceId !== null && !proofs.some(({ id }) => id === evidenceId))
      return { ok: false, reason: "proof" };
    const by = { source: "staff", staffId: context.staff.id } as const;
    if (!(await addAuthority(writer, { ...entry, by }))) return { ok: false, reason: "exists" };
    await recordEvent(writer, context.scope.actor, {
      type: "authority.confirmed",
      supplierId,
      subjectId: contactId,
      detail: {
        person: contact.name,
        basis: entry.basis,
        note: entry.note,
        evidence: evidenceId,
        validUntil,
        stepUp: stepUp.method,
      },
    });
    return { ok: true };
  });
}
