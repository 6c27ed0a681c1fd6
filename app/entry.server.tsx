// Renders a page to a stream; every inline script of the framework carries the response's nonce.
import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
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
  const ready = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
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
        [ready]() {
          begun = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
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
