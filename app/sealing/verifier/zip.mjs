// Reads a package: files stored side by side without compression, each with its checksum. Anything else is refused.
import { bad, concat, hex } from "./reading.mjs";

const DIRECTORY = 46;
const HEAD = 30;
const END = 22;

/** The files of a package, by name. Every byte beside their contents is the one the portal writes there. @param {Uint8Array} bytes @returns {Map<string, Uint8Array>} */
export function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50)
    bad("the package is cut off or has something added");
  const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  const files = new Map();
  let [at, start] = [from, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + DIRECTORY > end) bad("the package is damaged");
    const [size, nameSize] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const spelled = bytes.subarray(at + DIRECTORY, at + DIRECTORY + nameSize);
    const name = new TextDecoder().decode(spelled);
    const content = bytes.subarray(start + HEAD + nameSize, start + HEAD + nameSize + size);
    const entry = entryOf(spelled, content);
    const head = concat([number(0x04034b50, 4), entry, spelled]);
    const listed = concat([number(0x02014b50, 4), number(20, 2), entry, new Uint8Array(10)]);
    const whole = concat([listed, number(start, 4), spelled]);
    if (files.has(name) || !same(bytes, start, head) || !same(bytes, at, whole))
      bad(`${name} is damaged, there twice, or not stored as the portal stores it`);
    files.set(name, content);
    start += head.length + size;
    at += whole.length;
  }
  const last = [number(0x06054b50, 4), new Uint8Array(4), number(count, 2), number(count, 2)];
  const closing = concat([...last, number(end - from, 4), number(start, 4), new Uint8Array(2)]);
  if (at !== end || start !== from || !same(bytes, end, closing)) bad("the package is damaged");
  return files;
}

// what the file's own head and the directory say alike; 1 January 1980 stands for no time at all
/** @param {Uint8Array} name @param {Uint8Array} content */
function entryOf(name, content) {
  const kind = concat([20, 0x0800, 0, 0, 0x21].map((value) => number(value, 2)));
  const facts = [crc32(content), content.length, content.length].map((value) => number(value, 4));
  return concat([kind, ...facts, number(name.length, 2), number(0, 2)]);
}

/** @param {number} value @param {number} size */
const number = (value, size) =>
  Uint8Array.from({ length: size }, (_, place) => (value / 256 ** place) & 255);

/** @param {Uint8Array} bytes @param {number} at @param {Uint8Array} expected */
const same = (bytes, at, expected) =>
  hex(bytes.subarray(at, at + expected.length)) === hex(expected);

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ -1) >>> 0;
}
