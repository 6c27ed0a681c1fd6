// Ends one of one's own sessions, or all others.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { endOwnSessions } from "#app/use-cases/end-own-sessions.server.ts";

const EndForm = z.object({ which: z.union([z.literal("others"), z.uuid()]) });

export const loader = forStaff("account.own", z.object({}), async () => redirect("/account"));

export const action = staffChanges(
  "account.own",
  z.object({}),
  EndForm,
  async ({ context }, _input, { which }) => {
    await endOwnSessions(context, which);
    return redirect("/account?done=sessions");
  },
);
