// Decides whether an Office file is safe to keep, from its ZIP directory alone: nothing is ever inflated.

/** Bounds of an acceptable Office file. Sizes in bytes; ratio is plain size over packed size. */
export const ARCHIVE_LIMITS = {
  entries: 2_000,
  plainBytes: 200 * 1024 * 1024,
  ratio: 100,
  /** How much of the end of the file must be at hand: the directory has to lie within it. */
  tailBytes: 1024 * 1024,
} as const;

export type ArchiveVerdict =
  | { kind: "docx" | "xlsx" }
  | {
      refused:
        | "archive-broken"
        | "archive-unsafe"
        | "archive-encrypted"
        | "archive-macros"
        | "archive-nested";
    };

type Entry = {
  name: string;
  flags: number;
  packed: number;
  plain: number;
  offset: number;
  unixMode: number;
};

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const FULL_32 = 0xffff_ffff;
const NESTED = /\.(zip|7z|rar|gz|tgz|bz2|xz|jar|cab|iso|docx|xlsx|pptx|docm|xlsm)$/i;
const MACROS = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/.*|.*\.xlm)$/i;

/**
 * Judges a ZIP by the end of the file (`tail`) and the file's whole size. Refuses macros, encryption,
 * nested archives, unsafe names, links, overlapping or lying sizes, and anything beyond ARCHIVE_LIMITS.
 */
export function inspectOfficeArchive(tail: Buffer, fileBytes: number): ArchiveVerdict {
  const entries = readDirectory(tail, fileBytes);
  if (!entries) return { refused: "archive-broken" };
  if (entries.some(({ flags }) => (flags & 0x2041) !== 0)) return { refused: "archive-encrypted" };
  if (entries.some(({ name }) => MACROS.test(name))) return { refused: "archive-macros" };
  if (entries.some(({ name }) => NESTED.test(name))) return { refused: "archive-nested" };
  if (entries.some(isUnsafe) || isBomb(entries)) return { refused: "archive-unsafe" };
  const names = new Set(entries.map(({ name }) => name));
  // The same name twice: two readers may see two different documents.
  if (names.size !== entries.length) return { refused: "archive-unsafe" };
  if (!names.has("[Content_Types].xml")) return { refused: "archive-broken" };
  if (names.has("word/document.xml")) return { kind: "docx" };
  if (names.has("xl/workbook.xml")) return { kind: "xlsx" };
  return { refused: "archive-broken" };
}

function isUnsafe({ name, packed, plain, unixMode }: Entry): boolean {
  const isLink = (unixMode & 0o170000) === 0o120000;
  const escapes =
    name === "" || /^[\\/]|^[a-z]:|\\|[\p{Cc}]/iu.test(name) || name.split("/").includes("..");
  // Tiny parts pack extremely well without being bombs; below 1 MiB the ratio says nothing.
  const swells = plain > 1024 * 1024 && plain > packed * ARCHIVE_LIMITS.ratio;
  return isLink || escapes || swells;
}

function isBomb(entries: Entry[]): boolean {
  const plain = entries.reduce((sum, entry) => sum + entry.plain, 0);
  return plain > ARCHIVE_LIMITS.plainBytes || overlap(entries);
}

// Entries that share bytes are how a small file unpacks to a huge one without any bad ratio.
function overlap(entries: Entry[]): boolean {
  const placed = [...entries].sort((one, other) => one.offset - other.offset);
  return placed.some((entry, index) => {
    const next = placed[index + 1];
    return next !== undefined && entry.offset + 30 + entry.packed > next.offset;
  });
}

function readDirectory(tail: Buffer, fileBytes: number): Entry[] | undefined {
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const tailStart = fileBytes - tail.length;
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const oneDisk = tail.readUInt32LE(end + 4) === 0 && tail.readUInt16LE(end + 8) === count;
  // Without ZIP64 (a file of at most 200 MB never needs it) the directory ends where the end record begins.
  if (!oneDisk || start + size !== tailStart + end || start < tailStart) return undefined;
  if (count === 0 || count > ARCHIVE_LIMITS.entries) return undefined;
  return readEntries(tail.subarray(start - tailStart, end), count, start);
}

// The end record is the last thing in the file: its comment must fill the rest exactly.
function findEnd(tail: Buffer): number | undefined {
  const lowest = Math.max(0, tail.length - END_BYTES - 0xffff);
  for (let at = tail.length - END_BYTES; at >= lowest; at -= 1)
    if (tail.readUInt32LE(at) === END_MARK)
      return at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length ? at : undefined;
  return undefined;
}

function readEntries(directory: Buffer, count: number, dataEnd: number): Entry[] | undefined {
  const entries: Entry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length) return undefined;
    if (directory.readUInt32LE(at) !== ENTRY_MARK) return undefined;
    const nameBytes = directory.readUInt16LE(at + 28);
    const after =
      nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32) + ENTRY_BYTES;
    if (at + after > directory.length) return undefined;
    const entry = {
      flags: directory.readUInt16LE(at + 8),
      packed: directory.readUInt32LE(at + 20),
      plain: directory.readUInt32LE(at + 24),
      unixMode: directory.readUInt16LE(at + 40),
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    };
    if (entry.packed === FULL_32 || entry.plain === FULL_32) return undefined;
    if (entry.offset + 30 + entry.packed > dataEnd) return undefined;
    entries.push(entry);
    at += after;
  }
  return at === directory.length ? entries : undefined;
}
