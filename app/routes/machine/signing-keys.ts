// The key this portal seals with, published: what a fingerprint in a PDF or a receipt is compared with.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) => {
  const { keyId, fingerprint, spkiBase64 } = context.portal.portalKey;
  return Promise.resolve(Response.json({ keys: [{ keyId, fingerprint, spkiBase64 }] }));
});
