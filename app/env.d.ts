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
    /** The address answers with data alone, and was asked directly: a refusal needs its status. */
    readonly bare: boolean;
  }
}

// a file of ours taken into the build as its text
declare module "*?raw" {
  const text: string;
  export default text;
}
