// Reads a package: files stored side by side without compression, each with its checksum. Anything else is refused.
import { bad } from "./reading.mjs";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;

/** The files of a package, by name. @param {Uint8Array} bytes @returns {Map<string, Uint8Array>} */
export function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END)
    bad("the package is cut off or has something added");
  const count = view.getUint16(end + 10, true);
  const files = new Map();
  let at = view.getUint32(end + 16, true);
  let expected = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) bad("the package is damaged");
    const [how, crc, size] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 16, true),
      view.getUint32(at + 24, true),
    ];
    const [nameSize, more] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    ];
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize));
    if (how !== 0 || more !== 0 || start !== expected || view.getUint32(start, true) !== FILE)
      bad(`${name} is not stored as a package of the portal stores it`);
    const data = start + 30 + nameSize;
    const content = bytes.subarray(data, data + size);
    if (files.has(name) || crc32(content) !== crc) bad(`${name} is damaged or there twice`);
    files.set(name, content);
    expected = data + size;
    at += 46 + nameSize;
  }
  return at === end ? files : bad("the package is damaged");
}

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ -1) >>> 0;
}
