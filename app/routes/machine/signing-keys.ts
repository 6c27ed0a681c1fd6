// The keys this portal seals and sealed with, the newest first, and the certificate of its PDFs, published: what a fingerprint is compared with.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { readPublishedKeys } from "#app/sealing/read-known-keys.server.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) => {
  const keys = await readPublishedKeys(context.portal);
  const seal = await context.portal.sealCertificate();
  return Response.json({
    keys,
    certificates: [{ fingerprint: seal.fingerprint, pem: seal.pem }],
  });
});
