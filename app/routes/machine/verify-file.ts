// The same page as a file: works from a disk, without this portal and without a network.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { sendVerifierPage } from "#app/files/send-verifier-page.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) =>
  sendVerifierPage(context.portal, "kept"),
);
