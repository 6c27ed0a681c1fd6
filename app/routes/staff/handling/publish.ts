// Puts the drafted edition of the handling rules into force.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { publishHandling } from "#app/use-cases/publish-handling.server.ts";

const SeenForm = z.object({
  number: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
});

export const action = staffChanges(
  "handling.publish",
  z.object({}),
  SeenForm,
  async ({ context }, _, seen) => {
    const outcome = await publishHandling(context, seen);
    return redirect(`/handling?${outcome.ok ? "done=published" : "trouble=second_person"}`);
  },
);
