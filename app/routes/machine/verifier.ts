// The verifier as a file for whoever holds a receipt: it needs Node and nothing else, least of all this portal.
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { sendFile } from "#app/files/send-file.ts";
import { VERIFIER } from "#app/sealing/assemble-verifier.ts";

export const loader = forEveryone("public.page", z.object({}), async () =>
  Promise.resolve(sendFile("verify", "mjs", VERIFIER)),
);
