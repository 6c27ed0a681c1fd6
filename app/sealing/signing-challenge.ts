// Decides what a signer's passkey answers: this document, this text, this person, shown at this moment, and no other.
import { createHash } from "node:crypto";

export interface ActOfSigning {
  readonly agreementId: string;
  /** Of the text. */
  readonly sha256: string;
  readonly contactId: string;
  readonly shownAt: Date;
}

/** The challenge, base64url. All it is made of stands in the sealed record: anybody can make it again. */
export function signingChallenge({
  agreementId,
  sha256,
  contactId,
  shownAt,
}: ActOfSigning): string {
  const lines = ["flowdown/sign/v1", agreementId, sha256, contactId, shownAt.toISOString()];
  return createHash("sha256")
    .update(`${lines.join("\n")}\n`)
    .digest("base64url");
}
