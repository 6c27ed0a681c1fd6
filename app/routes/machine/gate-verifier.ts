// The program that checks an answer of the gate without this portal, as a file.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import verifier from "#app/sealing/verify-gate-answer.mjs?raw";

export const loader = forEveryone("public.page", z.object({}), async () =>
  Promise.resolve(sendFile("verify-gate-answer", "mjs", verifier)),
);
