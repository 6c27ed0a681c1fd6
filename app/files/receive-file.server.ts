// Decides whether an uploaded file is taken in, and keeps it sealed when it is: one pass, constant memory.
import { createHash, type KeyObject } from "node:crypto";
import { encryptChunks } from "./encrypt.server.ts";
import {
  HEAD_BYTES,
  headFits,
  isText,
  judgeHead,
  kindByName,
  type FileKind,
} from "./file-kind.server.ts";
import { ARCHIVE_LIMITS, inspectOfficeArchive } from "./inspect-office-archive.ts";
import { newObjectKey, type ObjectStore } from "./store.server.ts";
import { createFileKey, fileContext } from "./supplier-key.server.ts";

/** Why a file is refused; each needs a sentence on the page that says what to do instead. */
export const FILE_REFUSALS = [
  "empty",
  "too-large",
  "type-not-accepted",
  "name-content-mismatch",
  "archive-broken",
  "archive-unsafe",
  "archive-encrypted",
  "archive-macros",
  "archive-nested",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

export type FileToReceive = {
  /** What the sender called it; decides nothing but which kind it must turn out to be. */
  name: string;
  source: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;
  /** Most plaintext bytes accepted; reading stops as soon as there are more. */
  limitBytes: number;
  supplierId: string;
  fileId: string;
  supplierKey: KeyObject;
  store: ObjectStore;
};

export type ReceivedFile = {
  objectKey: string;
  /** SHA-256 of the plaintext, hexadecimal. */
  sha256: string;
  /** Plaintext bytes. */
  size: number;
  sniffedType: FileKind;
  wrappedDek: string;
};

/**
 * Takes a file in: checks it while it streams, seals it under a fresh key of its own and stores it.
 * Refuses with a reason, leaving no object. A failing source or store is thrown, leaving no object.
 */
export async function receiveFile(
  file: FileToReceive,
): Promise<ReceivedFile | { refused: FileRefusal }> {
  const claimed = kindByName(file.name);
  if (!claimed) {
    await discard(file.source);
    return { refused: "type-not-accepted" };
  }
  const { key, wrapped } = createFileKey(file.supplierKey, file.supplierId, file.fileId);
  const context = fileContext("file", file.supplierId, file.fileId);
  const objectKey = newObjectKey();
  const seen = { sha256: "", size: 0 };
  try {
    const checked = inspect(readable(file.source), claimed, file.limitBytes, seen);
    await file.store.put(objectKey, encryptChunks(checked, key, context));
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
  return { objectKey, ...seen, sniffedType: claimed, wrappedDek: wrapped };
}

class Refusal extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}

// Passes the bytes on unchanged and throws Refusal as soon as something is wrong. The last piece is
// held back until the whole is judged, so that a refused file never becomes an object.
async function* inspect(
  source: AsyncIterable<Uint8Array>,
  claimed: FileKind,
  limitBytes: number,
  seen: { sha256: string; size: number },
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  const isOffice = claimed === "docx" || claimed === "xlsx";
  const mustBeText = claimed === "txt" || claimed === "csv";
  const tail = rememberTail(ARCHIVE_LIMITS.tailBytes);
  for await (const piece of judgedByHead(limited(source, limitBytes), claimed)) {
    if (mustBeText && !isText(piece)) throw new Refusal("name-content-mismatch");
    if (isOffice) tail.add(piece);
    hash.update(piece);
    seen.size += piece.length;
    yield piece;
  }
  if (isOffice) {
    const verdict = inspectOfficeArchive(tail.bytes(), seen.size);
    if ("refused" in verdict) throw new Refusal(verdict.refused);
    if (verdict.kind !== claimed) throw new Refusal("name-content-mismatch");
  }
  seen.sha256 = hash.digest("hex");
}

async function* limited(source: AsyncIterable<Uint8Array>, limitBytes: number) {
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > limitBytes) throw new Refusal("too-large");
    if (piece.length > 0) yield piece;
  }
}

async function* judgedByHead(source: AsyncIterable<Uint8Array>, claimed: FileKind) {
  let head: Uint8Array[] = [];
  let size = 0;
  let judged = false;
  for await (const piece of source) {
    if (judged) {
      yield piece;
      continue;
    }
    head.push(piece);
    size += piece.length;
    if (size < HEAD_BYTES) continue;
    yield await judge(head, claimed);
    [head, judged] = [[], true];
  }
  if (judged) return;
  if (size === 0) throw new Refusal("empty");
  yield await judge(head, claimed);
}

async function judge(pieces: Uint8Array[], claimed: FileKind): Promise<Buffer> {
  const bytes = Buffer.concat(pieces);
  const verdict = await judgeHead(bytes.subarray(0, HEAD_BYTES));
  if (headFits(verdict, claimed)) return bytes;
  throw new Refusal(verdict === "unknown" ? "type-not-accepted" : "name-content-mismatch");
}

// The last `limit` bytes of a stream, in at most twice that much memory.
function rememberTail(limit: number) {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const bytes = () => Buffer.concat(pieces).subarray(-limit);
  return {
    bytes,
    add(piece: Uint8Array) {
      pieces.push(piece);
      size += piece.length;
      if (size < limit * 2) return;
      // Copied, or the small view would keep the large memory behind it alive.
      pieces = [Buffer.from(bytes())];
      size = limit;
    },
  };
}

// Node's own web streams can be iterated; the DOM's type does not say so.
function readable(source: FileToReceive["source"]): AsyncIterable<Uint8Array> {
  if (Symbol.asyncIterator in source) return source;
  throw new TypeError("the source cannot be read piece by piece");
}

// A refused upload is closed, not drained: the sender learns at once. What else is wrong with it no longer matters.
async function discard(source: FileToReceive["source"]): Promise<void> {
  const pieces = limited(readable(source), 0);
  await pieces.next().catch(() => {});
}
