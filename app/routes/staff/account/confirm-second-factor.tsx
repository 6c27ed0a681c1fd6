// Confirms the authenticator by its first code; from then on every sign-in asks for one.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { confirmEnrolment, dataWith } from "#app/access/second-factor.server.ts";
import { noteSecondFactor } from "#app/use-cases/note-second-factor.server.ts";
import { CodeForm } from "#app/routes/account/sign-in.form.ts";

export const loader = forStaff("account.own", z.object({}), async () =>
  redirect("/account/second-factor"),
);

export const action = staffChanges(
  "account.own",
  z.object({}),
  CodeForm,
  async ({ context, request, refuse }, _input, { code }) => {
    if (context.staff.secondFactor) return refuse({ "": ["It is set up already."] }, 409);
    const confirmed = await confirmEnrolment({ ...context, request }, code);
    if (!confirmed)
      return refuse({
        code: [
          "That code does not fit. Check the clock of your phone, and enter the one shown now.",
        ],
      });
    await noteSecondFactor(context, { what: "set_up", token: confirmed.token, code });
    return dataWith({ ok: true as const }, confirmed.cookies);
  },
);
