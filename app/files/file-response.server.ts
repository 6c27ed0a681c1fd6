// Decides how a kept file travels to a person: as a download that no browser shows, runs or keeps.
import type { Readable } from "node:stream";
import { attachmentHeader } from "./content-disposition.ts";
import { FILE_KINDS, mediaTypeOf } from "./file-kind.server.ts";

/** What is known of the file beside its bytes. */
export interface FileFacts {
  readonly originalName: string;
  readonly sniffedType: string;
  /** Plaintext bytes. */
  readonly size: number;
}

/**
 * The answer with the file in it. The first piece is read and verified before anything is sent, so a tampered object is
 * an error and not half a file; damage found later breaks the connection off, and the promised length shows it.
 */
export async function fileResponse(facts: FileFacts, content: Readable): Promise<Response> {
  const pieces = content[Symbol.asyncIterator]();
  const first = await pieces.next();
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (first.done) controller.close();
        else controller.enqueue(first.value as Uint8Array);
      },
      async pull(controller) {
        const piece = await pieces.next();
        if (piece.done) controller.close();
        else controller.enqueue(piece.value as Uint8Array);
      },
      async cancel() {
        content.destroy();
      },
    },
    { highWaterMark: 0 },
  );
  const kind = FILE_KINDS.find((known) => known === facts.sniffedType);
  return new Response(body, {
    headers: {
      "Content-Type": kind ? mediaTypeOf(kind) : "application/octet-stream",
      "Content-Disposition": attachmentHeader(facts.originalName),
      "Content-Length": String(facts.size),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      // no-transform keeps the length true: nothing on the way may compress it
      "Cache-Control": "no-store, private, no-transform",
    },
  });
}
