// Puts the drafted edition of the handling rules into force.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { publishHandling } from "#app/use-cases/publish-handling.server.ts";

export const action = staffChanges(
  "handling.publish",
  z.object({}),
  z.object({}),
  async ({ context }) => {
    const outcome = await publishHandling(context);
    return redirect(`/handling?${outcome.ok ? "done=published" : "trouble=second_person"}`);
  },
);
