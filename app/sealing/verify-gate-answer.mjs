#!/usr/bin/env node
// Checks an answer of the gate without the portal: its signature, its key, its age. Needs Node 20 and nothing else.
//
//   curl -s https://portal.example/.well-known/portal-signing-keys > keys.json      (once, and when the key changed; compare the fingerprint)
//   curl -s -H "Authorization: Bearer …" "https://portal.example/api/v1/gate?supplier=…&material=…" > answer.json
//   node verify-gate-answer.mjs answer.json keys.json
//
// Exit code 0: open and genuine. 3: closed and genuine. 1: not to be relied on. 2: wrong call.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";

const PREAMBLE = "flowdown/gate/v1\n";

/**
 * The one text of a value: keys sorted, no spaces.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

/**
 * What is wrong with the answer, or null.
 * @param {string} text
 * @param {string} keysText
 * @param {Date} now
 * @returns {string | null}
 */
function troubleWith(text, keysText, now) {
  const envelope = JSON.parse(text);
  // a doubled key or another spelling would make two programs read two answers
  if (canonical(envelope) !== text.trimEnd()) return "the answer is not in its canonical spelling";
  const { answer, alg, keyId, signature } = envelope;
  if (alg !== "Ed25519") return "the answer is signed by another method";
  const { keys } = JSON.parse(keysText);
  const known = keys.find((/** @type {{ keyId: string }} */ one) => one.keyId === keyId);
  if (!known) return `the key ${keyId} is not among the given keys`;
  // whoever still holds a key that was replaced cannot open anything with it
  if (known.until && !(new Date(answer.at) <= new Date(known.until)))
    return `the key ${keyId} was replaced at ${known.until}: ask again`;
  const spki = Buffer.from(known.spkiBase64, "base64");
  if (!createHash("sha256").update(spki).digest("hex").startsWith(keyId))
    return "the given key is not the one its id names";
  const key = createPublicKey({ key: spki, format: "der", type: "spki" });
  if (
    !verify(null, Buffer.from(PREAMBLE + canonical(answer)), key, Buffer.from(signature, "base64"))
  )
    return "the signature does not fit";
  if (!(new Date(answer.expires) > now))
    return `the answer expired at ${answer.expires}: ask again`;
  return null;
}

const [, , answerFile, keysFile] = argv;
if (!answerFile || !keysFile) {
  console.error("usage: node verify-gate-answer.mjs answer.json keys.json");
  exit(2);
}
const text = readFileSync(answerFile, "utf8");
const trouble = troubleWith(text, readFileSync(keysFile, "utf8"), new Date());
if (trouble !== null) {
  console.log(`NOT TO BE RELIED ON: ${trouble}`);
  exit(1);
}
const { answer } = JSON.parse(text);
console.log(
  `${answer.open ? "OPEN" : "CLOSED"} ${answer.supplier} ${answer.material.reference} at ${answer.at}`,
);
exit(answer.open ? 0 : 3);
