// Decides how the verifier's page leaves the portal: under its own policy, which allows its own script and nothing else.
import type { Portal } from "#app/portal.server.ts";
import { verifierPage } from "#app/sealing/assemble-verifier.ts";
import { readPublishedKeys } from "#app/sealing/read-known-keys.server.ts";
import { policyOf } from "#app/sealing/verifier-parts.ts";

/** The page to look at, or the same as a file to keep. */
export async function sendVerifierPage(portal: Portal, how: "shown" | "kept"): Promise<Response> {
  const keys = await readPublishedKeys(portal);
  const trusted = keys.map(({ fingerprint }) => fingerprint);
  const page = verifierPage(trusted, portal.config.FLOWDOWN_URL);
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyOf(page),
      "Cache-Control": "no-store",
      ...(how === "kept" && { "Content-Disposition": 'attachment; filename="verify.html"' }),
    },
  });
}
