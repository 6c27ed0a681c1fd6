// Decides what somebody who holds a link learns before using it. Looking changes nothing, however often it is done.
import { inReading, type Asking, type Scope } from "#db/transaction.ts";
import { findAccessToken } from "#db/access-tokens.ts";
import { findInvitation } from "#db/invitations.ts";
import { readSettings, type Settings } from "#db/settings.ts";
import { hashSecret } from "./cookies.server.ts";

/** The links a supplier enters by; a link made for anything else does not exist here. */
export const ENTRY_PURPOSES = [
  "supplier_invitation",
  "section_handover",
  "contact_sign_in",
] as const;

type Token = NonNullable<Awaited<ReturnType<typeof findAccessToken>>>;
type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** Why a link does not open. */
export type LinkTrouble = "unknown" | "used" | "expired" | "revoked";

/** A link's own rows, and whose they are. */
export type FoundLink = Token & { readonly supplierId: string; readonly contactId: string };

export type Looked =
  | { readonly ok: false; readonly reason: LinkTrouble }
  | {
      readonly ok: true;
      readonly link: FoundLink;
      readonly invitation: Invitation;
      readonly settings: Settings;
    };

/** The link and what it leads to, read without using it up. */
export async function lookAtLink(asking: Asking, code: string): Promise<Looked> {
  const token = await inReading(asking, (reader) =>
    findAccessToken(reader, hashSecret(code), ENTRY_PURPOSES),
  );
  if (!token?.supplierId || !token.contactId) return { ok: false, reason: "unknown" };
  if (!token.usable) return { ok: false, reason: troubleOf(token) };
  const link = { ...token, supplierId: token.supplierId, contactId: token.contactId };
  return inReading({ ...asking, scope: enteringScope(link.supplierId) }, async (reader) => {
    const invitation = await findInvitation(reader, link);
    if (!invitation) return { ok: false, reason: "revoked" };
    return { ok: true, link, invitation, settings: await readSettings(reader) };
  });
}

/** The scope of a supplier whose link was recognised, before anybody is signed in. */
export function enteringScope(supplierId: string): Scope {
  return {
    kind: "supplier",
    supplierId,
    actor: { kind: "nobody", id: null, name: "somebody with a link" },
  };
}

function troubleOf(token: Token): LinkTrouble {
  if (token.usedAt) return "used";
  return token.revokedAt ? "revoked" : "expired";
}
