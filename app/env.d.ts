import "@remix-run/node";
import type { Portal } from "#app/portal.server.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    readonly portal: Portal;
    readonly nonce: string;
    readonly requestId: string;
    readonly address: string;
  }
}
