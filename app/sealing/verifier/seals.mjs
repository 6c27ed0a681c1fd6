// Checks hashes, seals by published keys, and that a record stands in the tree a checkpoint names. WebCrypto only.
import { bad, concat, fromBase64, fromHex, hex, read, utf8 } from "./reading.mjs";

/** @typedef {{ keyId: string, spkiBase64: string, from?: string, after?: string, handover?: string }} Published */
/** @typedef {{ key: CryptoKey, fingerprint: string, from: string, until: string, after: string }} Key */
/** @typedef {Map<string, Key>} Keys */
/** @typedef {{ checkpoint?: string | undefined, key?: readonly string[] | undefined }} Trust */

export const PUBLISHED = { keyId: "", spkiBase64: "" };
// since keys can be changed: since when one seals, and the key before with its signature over that
const DATED = { ...PUBLISHED, from: "", after: "", handover: "" };

/** SHA-256 as hexadecimal. @param {string | Uint8Array} bytes @param {Uint8Array} [then] */
export async function sha256(bytes, then) {
  const first = typeof bytes === "string" ? utf8(bytes) : bytes;
  const whole = then === undefined ? first : concat([first, then]);
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(whole))));
}

/** @param {readonly Published[]} published @returns {Promise<Keys>} */
export async function readKeys(published) {
  const keys = /** @type {Keys} */ (new Map());
  const handovers = /** @type {[next: Key, handover: string][]} */ ([]);
  for (const item of published) {
    const text = JSON.stringify(item);
    const { keyId, spkiBase64, from, after, handover } =
      "from" in item ? read(text, DATED) : { ...DATED, ...read(text, PUBLISHED) };
    const der = fromBase64(spkiBase64);
    const fingerprint = await sha256(der);
    if (fingerprint.slice(0, 16) !== keyId) bad(`${keyId} is not this key's id`);
    const key = await crypto.subtle
      .importKey("spki", der, "Ed25519", true, ["verify"])
      .catch(() =>
        bad("this program cannot use the key: it needs Ed25519 (a newer browser, or Node)"),
      );
    const found = { key, fingerprint, from, until: "", after };
    keys.set(keyId, found);
    if (from + after + handover !== "") handovers.push([found, handover]);
  }
  for (const [next, handover] of handovers) {
    const before =
      byFingerprint(keys, next.after) ?? bad(`the key before ${next.fingerprint} is not there`);
    const text = `flowdown/key/v1\n${next.after}\n${next.fingerprint}\n${next.from}\n`;
    if (!(await crypto.subtle.verify("Ed25519", before.key, fromBase64(handover), utf8(text))))
      bad(`key ${next.fingerprint} was not handed over to by the key before it`);
    // the key before said itself until when it seals
    before.until = next.from;
  }
  return keys;
}

/** @param {Keys} keys @param {string} fingerprint */
const byFingerprint = (keys, fingerprint) =>
  [...keys.values()].find((one) => one.fingerprint === fingerprint);

// a key you named, or one that it handed over to: whoever holds the named one could seal with it anyway
/** @param {Key} key @param {Keys} keys @param {readonly string[]} trusted */
function isTrusted(key, keys, trusted) {
  let one = /** @type {Key | undefined} */ (key);
  for (let steps = 0; one !== undefined && steps <= keys.size; steps += 1) {
    if (trusted.includes(one.fingerprint) || trusted.includes(one.fingerprint.slice(0, 16)))
      return true;
    one = byFingerprint(keys, one.after);
  }
  return false;
}

/** @param {string} message @param {{ keyId: string, signature: string, at?: string }} seal @param {Keys} keys @param {readonly string[]} trusted */
export async function checkSeal(message, { keyId, signature, at = "" }, keys, trusted) {
  const found = keys.get(keyId) ?? bad(`it is sealed with the unknown key ${keyId}`);
  if (trusted.length > 0 && !isTrusted(found, keys, trusted))
    bad(`it is sealed with key ${found.fingerprint}, which you did not name as trusted (--key)`);
  const moment = Date.parse(at);
  if (moment < Date.parse(found.from) || moment > Date.parse(found.until))
    bad(`it states ${at}, when key ${found.fingerprint} was not in use`);
  const bytes = fromBase64(signature);
  if (!(await crypto.subtle.verify("Ed25519", found.key, bytes, utf8(message))))
    bad("the signature does not fit");
  return bytes;
}

const node = async (/** @type {string} */ left, /** @type {string} */ right) =>
  sha256(Uint8Array.of(1), concat([fromHex(left), fromHex(right)]));
const leaf = async (/** @type {string} */ hash) => sha256(Uint8Array.of(0), fromHex(hash));

/** A tree over record hashes (RFC 6962) that grows record by record and tells its root at any size. */
export function growingTree() {
  const full = /** @type {string[]} */ ([]);
  let size = 0;
  return {
    size: () => size,
    /** @param {string} hash */
    async add(hash) {
      let top = await leaf(hash);
      for (let left = size; left % 2 === 1; left >>= 1) top = await node(full.pop() ?? "", top);
      full.push(top);
      size += 1;
    },
    async root() {
      let root = full.at(-1) ?? (await sha256(""));
      for (let at = full.length - 2; at >= 0; at -= 1) root = await node(full[at] ?? "", root);
      return root;
    },
  };
}

/** The root that a path leads to from the record at `seq` (from 1) of `size`. @param {string} hash @param {number} seq @param {number} size @param {readonly string[]} path */
export async function rootByPath(hash, seq, size, path) {
  let [at, last, root, used] = [seq - 1, size - 1, await leaf(hash), 0];
  while (last > 0) {
    if (at % 2 === 1) root = await node(path[used++] ?? "", root);
    else if (at < last) root = await node(root, path[used++] ?? "");
    [at, last] = [at >> 1, last >> 1];
  }
  return used === path.length ? root : bad("the proof has steps too many or too few");
}

/** @param {string} text @returns {string} */
export const oneLine = (text) => text.replace(/\n$/, "");
