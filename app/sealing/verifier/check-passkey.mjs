// Checks a signer's passkey in a sealed record: that it answered about this document, this text, this person and moment.
import { fits } from "./check-cms.mjs";
import { readDer } from "./der.mjs";
import { bad, concat, fromBase64, hex, parse, textOf } from "./reading.mjs";
import { sha256 } from "./seals.mjs";

/** @typedef {{ origin: string, publicKey: string, authenticatorData: string, clientData: string, signature: string }} Answer */
/** @typedef {{ document?: { id?: string, sha256?: string }, signer?: { contactId?: string }, intent?: { shownAt?: string }, authentication?: { stepUp?: { assertion?: Answer } } }} Signed */

/** Whether there is a passkey's answer in the record; one that does not hold is bad. @param {Signed | undefined} payload */
export async function checkPasskey(payload) {
  const answer = payload?.authentication?.stepUp?.assertion;
  if (answer === undefined) return false;
  const { document, signer, intent } = payload ?? {};
  const lines = [document?.id, document?.sha256, signer?.contactId, intent?.shownAt];
  const challenge = await sha256(`flowdown/sign/v1\n${lines.join("\n")}\n`);
  const clientData = fromBase64(answer.clientData);
  const said = parse(textOf(clientData));
  const asked = String(said.challenge).replaceAll("-", "+").replaceAll("_", "/");
  if (said.type !== "webauthn.get" || hex(fromBase64(`${asked}=`)) !== challenge)
    bad("the signer's passkey answered about something else");
  const data = fromBase64(answer.authenticatorData);
  const domain = await sha256(new URL(answer.origin).hostname);
  if (said.origin !== answer.origin || hex(data.subarray(0, 32)) !== domain)
    bad("the signer's passkey answered on another site");
  if (((data[32] ?? 0) & 5) !== 5) bad("the signer's passkey did not verify its owner");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(clientData)));
  const key = readDer(fromBase64(answer.publicKey));
  if (!(await fits(key, "SHA-256", fromBase64(answer.signature), concat([data, hash]))))
    bad("the answer of the signer's passkey does not fit its key");
  return true;
}
