// Replaces all recovery codes by new ones; the old ones stop working.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { renewRecoveryCodes } from "#app/access/second-factor.server.ts";
import { noteSecondFactor } from "#app/use-cases/note-second-factor.server.ts";
import { PasswordAgainForm } from "./second-factor.form.ts";

export const loader = forStaff("account.own", z.object({}), async () =>
  redirect("/account/second-factor"),
);

export const action = staffChanges(
  "account.own",
  z.object({}),
  PasswordAgainForm,
  async ({ context, request, refuse }, _input, { password }) => {
    const codes = await renewRecoveryCodes({ ...context, request }, password);
    if (!codes) return refuse({ password: ["That is not your password."] });
    await noteSecondFactor(context, { what: "codes_renewed" });
    return { ok: true as const, codes };
  },
);
