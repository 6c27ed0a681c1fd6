// The page that checks dropped files in the reader's own browser: no sign-in, and nothing of the files is sent.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { sendVerifierPage } from "#app/files/send-verifier-page.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ context }) =>
  sendVerifierPage(context.portal, "shown"),
);
