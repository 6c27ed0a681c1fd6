// Uses a link up and begins the session it was made for. Only a pressed button gets here, never the opening of a mail.
import type { OpenContext } from "#app/access/context.ts";
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { ENTRY_PURPOSES, lookAtLink, type LinkTrouble } from "#app/access/entry-link.server.ts";
import { useAccessToken } from "#db/access-tokens.ts";
import { findAgreementToSign } from "#db/agreement-to-sign.ts";
import { findAssessmentOfSupplier } from "#db/assessments-of-supplier.ts";
import { recordEvent } from "#db/audit.ts";
import type { Writer } from "#db/connection.ts";
import { markOpened } from "#db/invitations.ts";
import { addSupplierSession } from "#db/supplier-sessions.ts";
import { inTransaction, type Scope } from "#db/transaction.ts";

export type Entered =
  | { readonly ok: true; readonly secret: string; readonly to: string }
  | { readonly ok: false; readonly reason: LinkTrouble };

/**
 * Of any number of attempts with one link exactly one gets a session; the others learn that it was used. The supplier's
 * assessment counts as opened from here on.
 */
export async function enterByLink(
  context: OpenContext<"enter.confirm">,
  code: string,
): Promise<Entered> {
  const looked = await lookAtLink(context, code);
  if (!looked.ok) return looked;
  const { supplierId, contactId } = looked.link;
  const actor = { kind: "supplier", id: contactId, name: looked.invitation.contactName } as const;
  const scope: Scope = { kind: "supplier", supplierId, actor };
  return inTransaction({ database: context.database, scope }, async (writer) => {
    const used = await useAccessToken(writer, hashSecret(code), ENTRY_PURPOSES);
    if (!used) return { ok: false, reason: "used" };
    const handedOver = used.purpose === "section_handover" ? used : null;
    const secret = newSecret();
    const sessionId = await addSupplierSession(writer, {
      tokenHash: hashSecret(secret),
      supplierId,
      contactId,
      assessmentId: handedOver?.subjectId ?? null,
      section: handedOver?.section ?? null,
      address: context.address,
      userAgent: context.userAgent,
    });
    const opened = handedOver ? [] : await markOpened(writer, supplierId, used.subjectId);
    await recordEvent(writer, actor, {
      type: "contact.entered",
      supplierId,
      subjectId: sessionId,
      detail: {
        purpose: used.purpose,
        opened,
        address: context.address,
        agent: context.userAgent,
      },
    });
    return { ok: true, secret, to: await landingOf(writer, supplierId, used) };
  });
}

// a mail about one thing lands on that thing, as long as there is something to do about it; an invitation on the checklist
async function landingOf(
  writer: Writer,
  supplierId: string,
  { purpose, subjectId }: { readonly purpose: string; readonly subjectId: string | null },
): Promise<string> {
  if (subjectId === null || purpose === "supplier_invitation") return "/portal";
  if (await findAssessmentOfSupplier(writer, supplierId, subjectId))
    return `/portal/assessments/${subjectId}`;
  const agreementId = await findAgreementToSign(writer, supplierId, subjectId);
  return agreementId ? `/portal/agreements/${agreementId}` : "/portal";
}
