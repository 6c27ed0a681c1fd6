// Writes a package of files: stored as they are, side by side, without any clock, so that the same files give the same bytes.

export interface Packed {
  /** Plain ASCII, no folders. */
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** 1 January 1980, midnight: the format's zero. */
const DAY = 0x21;
const UTF8_NAMES = 0x0800;

/** The package's bytes. Throws for a name that comes twice or holds more than letters, digits, dots and hyphens. */
export function writeZip(files: readonly Packed[]): Uint8Array {
  const seen = new Set<string>();
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    if (!/^[A-Za-z0-9][\w.-]{0,100}$/.test(name) || seen.has(name))
      throw new TypeError(`a package cannot hold ${name}`);
    seen.add(name);
    const bytes = Buffer.from(content as Uint8Array);
    const entry = entryOf(name, bytes);
    const local = Buffer.concat([number(0x04034b50, 4), entry, Buffer.from(name)]);
    directory.push(
      Buffer.concat([
        number(0x02014b50, 4),
        number(20, 2),
        entry,
        Buffer.alloc(10),
        number(offset, 4),
        Buffer.from(name),
      ]),
    );
    bodies.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.concat([
    number(0x06054b50, 4),
    Buffer.alloc(4),
    number(files.length, 2),
    number(files.length, 2),
    number(listing.length, 4),
    number(offset, 4),
    Buffer.alloc(2),
  ]);
  return new Uint8Array(Buffer.concat([...bodies, listing, end]));
}

// what the file's own head and the directory say alike: version, flags, stored, time, checksum, sizes, lengths
function entryOf(name: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    number(20, 2),
    number(UTF8_NAMES, 2),
    number(0, 2),
    number(0, 2),
    number(DAY, 2),
    number(crc32(bytes), 4),
    number(bytes.length, 4),
    number(bytes.length, 4),
    number(name.length, 2),
    number(0, 2),
  ]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
