// Renders a page in one piece; every inline script of the framework carries the response's nonce.
import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "#app/ui/nonce.ts";

const ABANDON_AFTER_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let begun = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer
          context={remix}
          url={request.url}
          nonce={context.nonce}
          abortDelay={ABANDON_AFTER_MS}
        />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // no page waits for a part of itself, and one write is cheaper than fifty
        onAllReady() {
          begun = true;
          headers.set("Content-Type", "text/html; charset=utf-8");
          pipe(collect((body) => resolve(new Response(body, { headers, status }))));
        },
        onShellError: reject,
        onError(error) {
          // before the first byte the error reaches the framework by itself
          if (begun)
            context.portal.log.error(
              { err: error, requestId: context.requestId },
              "a page broke while rendering",
            );
        },
      },
    );
    setTimeout(abort, ABANDON_AFTER_MS + 1_000).unref();
  });
}

function collect(done: (body: Uint8Array<ArrayBuffer>) => void): Writable {
  const chunks: Buffer<ArrayBuffer>[] = [];
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      // the renderer uses its buffers again: what is kept is a copy
      chunks.push(Buffer.from(chunk));
      next();
    },
    final(next) {
      done(Buffer.concat(chunks));
      next();
    },
  });
}

/** Logged once, with the request's id, whatever a loader or action threw unexpectedly. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  context.portal.log.error(
    { err: error, requestId: context.requestId, path: new URL(request.url).pathname },
    "a request failed",
  );
}
