// Setting up the second factor: password again, scan, confirm, keep the recovery codes.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { beginEnrolment } from "#app/access/second-factor.server.ts";
import { EnrolSecondFactor } from "#app/screens/account/enrol-second-factor.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { PasswordAgainForm } from "./second-factor.form.ts";

export const meta = () => [{ title: "Second factor · Flowdown" }];

export const loader = forStaff("account.own", z.object({}), async ({ context }) => ({
  on: context.staff.secondFactor,
}));

// nothing changes by this: the secret counts once a code of it was confirmed
export const action = staffChanges(
  "account.own",
  z.object({}),
  PasswordAgainForm,
  async ({ context, request, refuse }, _input, { password }) => {
    if (context.staff.secondFactor)
      return refuse({ "": ["Your second factor is set up. An administrator can reset it."] }, 409);
    const enrolment = await beginEnrolment({ ...context, request }, password);
    if (!enrolment) return refuse({ password: ["That is not your password."] });
    return { ok: true as const, enrolment };
  },
);

export default function SecondFactor() {
  const { on } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead
        title="Second factor"
        back={on ? { href: "/account", label: "Your account" } : undefined}
        lede={
          on
            ? "You sign in with your password and a code of your authenticator."
            : "One thing before you start: an authenticator app, so that a stolen password alone opens nothing."
        }
      />
      <EnrolSecondFactor on={on} />
    </div>
  );
}
