// Mails the request to sign: to those who may, else to the supplier's signatories, else to its leads, who can say who may.
import { hashSecret, newSecret } from "#app/access/cookies.server.ts";
import { agreementToSignMail, type AgreementToSign } from "#app/emails/agreement-to-sign.ts";
import type { Portal } from "#app/portal.server.ts";
import { addAccessToken } from "#db/access-tokens.ts";
import type { Writer } from "#db/connection.ts";
import { queueMail } from "#db/outbox.ts";
import { readSettings } from "#db/settings.ts";
import type { listSigners } from "#db/signers.ts";
import type { PaperKind } from "#scoring/papers/paper.ts";
import { titleOf } from "./agreement-text.ts";
import { mailAsker } from "./mail-asker.ts";

const LINK_DAYS = 14;
const DAY_MS = 86_400_000;

export interface ToSign {
  readonly now: Date;
  readonly signers: Awaited<ReturnType<typeof listSigners>>;
  readonly supplierId: string;
  readonly supplierName: string;
  /** Where the link leads while it is to be signed; null leads to this very agreement. */
  readonly engagementId: string | null;
  /** What it is about. */
  readonly engagement: string;
  readonly agreementId: string;
  /** Said in the mail with the reference, for everything but a deed or a joinder. */
  readonly kind?: PaperKind;
  readonly reference: string;
  readonly replaces: boolean;
  /** By when it is to be signed anew, and what happens after that day. */
  readonly renewal?: AgreementToSign["renewal"];
}

/** Who asks, and from which portal. */
export interface Asker {
  readonly portal: Pick<Portal, "config">;
  /** The member of staff who asks; null when a colleague at the supplier passed the request on. */
  readonly staff: { readonly id: string; readonly name: string; readonly email: string } | null;
}

/** Queues one mail for each of them, each with an own link. Returns how many. */
export async function askToSign(
  { portal, staff }: Asker,
  writer: Writer,
  what: ToSign,
): Promise<number> {
  const asked = whoIsAsked(what.signers);
  const settings = await readSettings(writer);
  const origin = portal.config.FLOWDOWN_URL;
  for (const contact of asked) {
    const secret = newSecret();
    await addAccessToken(writer, {
      purpose: "contact_sign_in",
      hash: hashSecret(secret),
      expiresAt: new Date(what.now.getTime() + LINK_DAYS * DAY_MS),
      supplierId: what.supplierId,
      contactId: contact.id,
      subjectId: what.engagementId ?? what.agreementId,
      ...(staff && { createdBy: staff.id }),
    });
    await queueMail(writer, {
      template: "agreement_to_sign",
      to: { name: contact.name, address: contact.email },
      ...agreementToSignMail({
        locale: contact.language,
        name: contact.name,
        supplierName: what.supplierName,
        reference: what.kind
          ? titleOf(what.kind, what.reference, contact.language)
          : what.reference,
        engagement: what.engagement,
        replaces: what.replaces,
        paper: what.kind !== undefined,
        renewal: what.renewal,
        href: `${origin}/enter#${secret}`,
        asker: mailAsker(settings, staff ? { name: staff.name, email: staff.email } : undefined),
        origin,
      }),
      supplierId: what.supplierId,
      subjectId: what.agreementId,
    });
  }
  return asked.length;
}

export function whoIsAsked(signers: ToSign["signers"]): ToSign["signers"] {
  const authorised = signers.filter((one) => one.authorised);
  if (authorised.length > 0) return authorised;
  const named = signers.filter(({ kind }) => kind === "signatory");
  return named.length > 0 ? named : signers;
}
