// The keys this portal seals and sealed with, the newest first, and the certificates of its PDFs, published: what a fingerprint is compared with.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { readPublishedKeys } from "#app/sealing/read-known-keys.server.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) => {
  const keys = await readPublishedKeys(context.portal);
  // made with the first question, so that its fingerprint can be noted before anything is sealed
  await context.portal.sealCertificate();
  return Response.json({ keys, certificates: await context.portal.certificates() });
});
