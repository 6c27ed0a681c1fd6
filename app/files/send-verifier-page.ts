// Decides how the verifier's page leaves the portal: under its own policy, which allows its own script and nothing else.
import type { Portal } from "#app/portal.server.ts";
import { verifierPage } from "#app/sealing/assemble-verifier.ts";
import { policyOf } from "#app/sealing/verifier-parts.ts";

/** The page to look at, or the same as a file to keep. */
export function sendVerifierPage({ config, portalKey }: Portal, how: "shown" | "kept"): Response {
  const page = verifierPage([portalKey.fingerprint], config.FLOWDOWN_URL);
  return new Response(page, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyOf(page),
      "Cache-Control": "no-store",
      ...(how === "kept" && { "Content-Disposition": 'attachment; filename="verify.html"' }),
    },
  });
}
