// Checks hashes, seals by published keys, and that a record stands in the tree a checkpoint names. WebCrypto only.
import { bad, concat, fromBase64, fromHex, hex, read, utf8 } from "./reading.mjs";

/** @typedef {Map<string, { key: CryptoKey, fingerprint: string }>} Keys */
/** @typedef {{ checkpoint?: string | undefined, key?: readonly string[] | undefined }} Trust */

export const PUBLISHED = { keyId: "", spkiBase64: "" };

/** SHA-256 as hexadecimal. @param {string | Uint8Array} bytes @param {Uint8Array} [then] */
export async function sha256(bytes, then) {
  const first = typeof bytes === "string" ? utf8(bytes) : bytes;
  const whole = then === undefined ? first : concat([first, then]);
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(whole))));
}

/** @param {readonly (typeof PUBLISHED)[]} published @returns {Promise<Keys>} */
export async function readKeys(published) {
  const keys = /** @type {Keys} */ (new Map());
  for (const item of published) {
    const { keyId, spkiBase64 } = read(JSON.stringify(item), PUBLISHED);
    const der = fromBase64(spkiBase64);
    const fingerprint = await sha256(der);
    if (fingerprint.slice(0, 16) !== keyId) bad(`${keyId} is not this key's id`);
    const key = await crypto.subtle
      .importKey("spki", der, "Ed25519", true, ["verify"])
      .catch(() =>
        bad("this program cannot use the key: it needs Ed25519 (a newer browser, or Node)"),
      );
    keys.set(keyId, { key, fingerprint });
  }
  return keys;
}

/** @param {string} message @param {{ keyId: string, signature: string }} seal @param {Keys} keys @param {readonly string[]} trusted */
export async function checkSeal(message, { keyId, signature }, keys, trusted) {
  const found = keys.get(keyId) ?? bad(`it is sealed with the unknown key ${keyId}`);
  if (trusted.length > 0 && !trusted.includes(keyId) && !trusted.includes(found.fingerprint))
    bad(`it is sealed with key ${found.fingerprint}, which you did not name as trusted (--key)`);
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
