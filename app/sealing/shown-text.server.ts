// Proves that the portal itself showed a text to a contact at a moment: a mark in the signing form that only we can make.
import { createHmac, timingSafeEqual } from "node:crypto";

export interface ShownText {
  readonly agreementId: string;
  readonly sha256: string;
  readonly contactId: string;
}

/** How long a page may stay open before its text has to be shown anew. */
const VALID_MS = 24 * 3600_000;

/** The mark for the form: the moment, and a code over it, the text and the reader. */
export function markShown(secret: string, shown: ShownText, at: Date): string {
  const moment = at.toISOString();
  return `${moment}~${codeOf(secret, shown, moment)}`;
}

/** When the text was shown; null for a mark that is not ours, of another text or reader, or older than a day. */
export function readShown(secret: string, shown: ShownText, mark: string, now: Date): Date | null {
  const [moment = "", code = ""] = mark.split("~");
  const given = Buffer.from(code);
  const expected = Buffer.from(codeOf(secret, shown, moment));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const at = new Date(moment);
  const age = now.getTime() - at.getTime();
  return age <= VALID_MS ? at : null;
}

function codeOf(secret: string, shown: ShownText, moment: string): string {
  const text = ["flowdown/shown/v1", shown.agreementId, shown.sha256, shown.contactId, moment];
  return createHmac("sha256", secret).update(text.join("\n")).digest("base64url");
}
