// Decides how a file is sealed at rest: chunks of AES-256-GCM that cannot be cut, swapped or moved (STREAM construction).
import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from "node:crypto";

// Object: magic (4) | nonce prefix (7) | chunks of up to 64 KiB, each followed by its tag (16).
// Nonce of a chunk: prefix | 4-byte counter | 1 for the last chunk, else 0. A key seals one file only.
const MAGIC = Buffer.from("FDF1");
const PREFIX_BYTES = 7;
const HEADER_BYTES = MAGIC.length + PREFIX_BYTES;
const TAG_BYTES = 16;
const LAST_COUNTER = 0xffff_ffff;

/** Plaintext bytes per chunk. */
export const CHUNK_BYTES = 64 * 1024;

/** The stored bytes are not what was sealed: altered, cut, reordered, or of another file. */
export class FileUnreadable extends Error {
  override name = "FileUnreadable";
}

/** Seals a stream under the file's own key; `context` (supplier and file) must be given again to read it. */
export async function* encryptChunks(
  source: AsyncIterable<Uint8Array>,
  key: KeyObject,
  context: Buffer,
): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX_BYTES);
  yield Buffer.concat([MAGIC, prefix]);
  let counter = 0;
  for await (const { chunk, last } of inChunks(source, CHUNK_BYTES)) {
    const nonce = nonceOf(prefix, counter++, last);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(context);
    yield cipher.update(chunk);
    cipher.final(); // GCM holds nothing back; this only completes the tag.
    yield cipher.getAuthTag();
  }
}

/**
 * Opens a sealed stream. Every byte it yields is verified; the end is verified last, so a reader who
 * gets an error must throw away what came before. Throws FileUnreadable.
 */
export async function* decryptChunks(
  source: AsyncIterable<Uint8Array>,
  key: KeyObject,
  context: Buffer,
): AsyncGenerator<Buffer> {
  let prefix: Buffer | undefined;
  let counter = 0;
  for await (const { chunk, last } of inChunks(source, CHUNK_BYTES + TAG_BYTES, HEADER_BYTES)) {
    if (!prefix) {
      if (chunk.length !== HEADER_BYTES || !chunk.subarray(0, 4).equals(MAGIC) || last)
        throw new FileUnreadable("the object does not start like a sealed file");
      prefix = Buffer.from(chunk.subarray(MAGIC.length));
      continue;
    }
    yield openChunk(chunk, nonceOf(prefix, counter++, last), key, context);
  }
}

function openChunk(chunk: Buffer, nonce: Buffer, key: KeyObject, context: Buffer): Buffer {
  if (chunk.length < TAG_BYTES) throw new FileUnreadable("the object is cut off");
  const opened = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(context)
    .setAuthTag(chunk.subarray(chunk.length - TAG_BYTES));
  try {
    const plain = opened.update(chunk.subarray(0, chunk.length - TAG_BYTES));
    opened.final();
    return plain;
  } catch {
    throw new FileUnreadable("the stored bytes were altered, cut, reordered or belong elsewhere");
  }
}

function nonceOf(prefix: Buffer, counter: number, last: boolean): Buffer {
  if (counter > LAST_COUNTER) throw new Error("a sealed file holds at most 2^32 chunks");
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(counter, PREFIX_BYTES);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

// Cuts a stream into pieces of one size (a first piece of another size if asked for), one piece held
// back so that the last can be told apart. An empty stream gives one empty last piece.
async function* inChunks(source: AsyncIterable<Uint8Array>, size: number, first = size) {
  let held: Buffer[] = [];
  let have = 0;
  let wanted = first;
  for await (const piece of source) {
    let rest = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    while (have + rest.length > wanted) {
      held.push(rest.subarray(0, wanted - have));
      rest = rest.subarray(wanted - have);
      yield { chunk: whole(held), last: false };
      [held, have, wanted] = [[], 0, size];
    }
    if (rest.length > 0) held.push(rest);
    have += rest.length;
  }
  yield { chunk: whole(held), last: true };
}

// Most pieces arrive unbroken: those are not copied.
function whole(pieces: Buffer[]): Buffer {
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}
