// Decides what counts as genuinely spelled: one text for every value, nothing added, doubled, reordered or respelled.

/** @typedef {{ [key: string]: unknown }} Fields */

/** @type {(reason: string) => never} */
export const bad = (reason) => {
  throw reason;
};

/** Reads what looks like the example and has the one genuine spelling. @template {Fields} T @param {string} text @param {T} like @param {string} [indent] @returns {T} */
export function read(text, like, indent) {
  const fields = /** @type {T} */ (parse(text));
  const again = Object.fromEntries(Object.keys(like).map((name) => [name, fields[name]]));
  if (JSON.stringify(again, null, indent) !== text) bad("fields were added, doubled or respelled");
  for (const [name, example] of Object.entries(like))
    if (fields[name]?.constructor !== example?.constructor) bad(`${name} is not what it should be`);
  return fields;
}

/** @param {string} text @returns {Fields} */
export function parse(text) {
  try {
    const value = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {}
  return bad("this is not a JSON object");
}

/** The one canonical spelling (RFC 8785; numbers are whole). @param {unknown} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

/** @param {string} text */
export const utf8 = (text) => new TextEncoder().encode(text);

/** Text of bytes, refused when they are not UTF-8. @param {Uint8Array} bytes */
export const textOf = (bytes) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** @param {Uint8Array} bytes */
export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} text */
export const fromHex = (text) =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));

/** Bytes of a base64 text; only the spelling that was issued counts. @param {string} text */
export function fromBase64(text) {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    if (btoa(String.fromCharCode(...bytes)) === text) return bytes;
  } catch {}
  return bad("a signature or key is not plain base64");
}

/** @param {readonly Uint8Array[]} pieces */
export function concat(pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
