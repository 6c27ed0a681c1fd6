// The key this portal seals with and the certificate of its PDFs, published: what a fingerprint is compared with.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) => {
  const { keyId, fingerprint, spkiBase64 } = context.portal.portalKey;
  const seal = await context.portal.sealCertificate();
  return Response.json({
    keys: [{ keyId, fingerprint, spkiBase64 }],
    certificates: [{ fingerprint: seal.fingerprint, pem: seal.pem }],
  });
});
