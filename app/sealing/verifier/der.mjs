// Reads the few shapes of DER that a seal consists of. Whatever is not plain DER of definite length is refused.
import { bad, hex } from "./reading.mjs";

/** @typedef {{ tag: number, value: Uint8Array, whole: Uint8Array, items: () => Der[] }} Der */

/** One element at the beginning of the bytes. @param {Uint8Array} bytes @returns {Der} */
export function readDer(bytes) {
  const [tag = -1, first = -1] = bytes;
  if (tag < 0 || first < 0 || (tag & 31) === 31) bad("the seal is not readable (DER)");
  let [length, head] = [first, 2];
  if (first > 127) {
    const count = first & 127;
    if (count === 0 || count > 4) bad("the seal is not readable (DER length)");
    head = 2 + count;
    length = bytes.subarray(2, head).reduce((sum, byte) => sum * 256 + byte, 0);
  }
  if (head + length > bytes.length) bad("the seal is cut off");
  const value = bytes.subarray(head, head + length);
  return { tag, value, whole: bytes.subarray(0, head + length), items: () => itemsOf(value) };
}

/** @param {Uint8Array} bytes @returns {Der[]} */
function itemsOf(bytes) {
  const items = [];
  for (let at = 0; at < bytes.length;) {
    const item = readDer(bytes.subarray(at));
    items.push(item);
    at += item.whole.length;
  }
  return items;
}

/** An object identifier in dots. @param {Der | undefined} item */
export function oid(item) {
  if (item?.tag !== 6) return "";
  const parts = /** @type {number[]} */ ([]);
  let value = 0;
  for (const byte of item.value) {
    value = value * 128 + (byte & 127);
    if (byte < 128) {
      parts.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = parts;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** A moment (GeneralizedTime or UTCTime) as ISO 8601. @param {Der | undefined} item */
export function moment(item) {
  const text = String.fromCharCode(...(item?.value ?? []));
  const full = item?.tag === 23 ? `${Number(text.slice(0, 2)) < 50 ? "20" : "19"}${text}` : text;
  const found =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(full) ?? bad("a moment is unreadable");
  return `${found[1]}-${found[2]}-${found[3]}T${found[4]}:${found[5]}:${found[6]}Z`;
}

/** @param {Der | undefined} item */
export const hexOf = (item) => hex(item?.value ?? new Uint8Array());
