// Decides how a file that the portal makes itself is sent: as an attachment under a safe name, never kept by caches.
import { safeFileName } from "./content-disposition.ts";

const TYPES = {
  pdf: "application/pdf",
  zip: "application/zip",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
} as const;

/** The response; the kind is the name's extension. */
export function sendFile(
  name: string,
  kind: keyof typeof TYPES,
  content: Uint8Array | string,
): Response {
  const safe = safeFileName(`${name}.${kind}`).replaceAll(/[^\w.-]+/g, "-");
  return new Response(typeof content === "string" ? content : new Uint8Array(content), {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": `attachment; filename="${safe}"`,
      "Cache-Control": "no-store",
    },
  });
}
