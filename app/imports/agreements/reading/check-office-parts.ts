// Decides whether the parts of an Office file may be handed to a parser: they unpack to what the directory says, and
// their XML declares nothing of its own.
import { inflateRawSync } from "node:zlib";
import { inspectOfficeArchive } from "#app/files/inspect-office-archive.ts";
import { READER_LIMITS, Unreadable, type ReadProblem } from "./reader-limits.ts";

const END_MARK = 0x06054b50;
const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|ttf|odttf|wdp)$/i;

const PROBLEM: Readonly<Record<string, ReadProblem>> = {
  "archive-encrypted": "encrypted",
  "archive-unsafe": "unpacks-too-large",
};

/** Throws Unreadable when a part lies about its size, is too large, or is not plain XML. */
export function checkOfficeParts(file: Buffer): void {
  const verdict = inspectOfficeArchive(file.subarray(-1024 * 1024), file.length);
  if ("refused" in verdict) throw new Unreadable(PROBLEM[verdict.refused] ?? "damaged");
  for (const { name, bytes } of partsOf(file)) {
    const head = bytes.subarray(0, 4096).toString("latin1");
    // an Office part never declares a document type: entities are how small files become huge, or read other files
    const declares = bytes.includes("<!DOCTYPE") || bytes.includes("<!ENTITY");
    const otherLetters = head.includes("\0") || /encoding=["'](?!utf-?8)/i.test(head);
    if (/\.(?:xml|rels)$/i.test(name) && (declares || otherLetters))
      throw new Unreadable("unsafe-xml");
  }
}

function* partsOf(file: Buffer): Generator<{ name: string; bytes: Buffer }> {
  const end = endOf(file);
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, plain] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 24),
    ];
    const [nameBytes, extra, comment] = [
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const name = file.toString("utf8", at + 46, at + 46 + nameBytes);
    const offset = file.readUInt32LE(at + 42);
    at += 46 + nameBytes + extra + comment;
    if (name.endsWith("/") || PICTURE.test(name)) continue;
    if (plain > READER_LIMITS.partBytes) throw new Unreadable("unpacks-too-large");
    yield { name, bytes: unpacked(file, { offset, method, packed, plain }) };
  }
}

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1)
    if (file.readUInt32LE(at) === END_MARK) return at;
  throw new Unreadable("damaged");
}

function unpacked(
  file: Buffer,
  part: { offset: number; method: number; packed: number; plain: number },
): Buffer {
  const { offset, method, packed, plain } = part;
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const bytes = file.subarray(start, start + packed);
  if (method === 0) return bytes;
  if (method !== 8) throw new Unreadable("damaged");
  try {
    const whole = inflateRawSync(bytes, { maxOutputLength: Math.max(1, plain) });
    if (whole.length === plain) return whole;
  } catch (error) {
    const tooLong =
      error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new Unreadable(tooLong ? "unpacks-too-large" : "damaged");
  }
  throw new Unreadable("damaged");
}
