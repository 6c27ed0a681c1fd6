// One legal hold, and lifting it.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { HoldPage } from "#app/screens/holds/hold-page.tsx";
import { liftHold } from "#app/use-cases/lift-hold.server.ts";
import { findHold } from "#db/legal-holds.ts";
import { HoldParams, LiftForm } from "./hold.form.ts";

export const meta = () => [{ title: "Legal hold · Flowdown" }];

export const loader = forStaff("hold.read", HoldParams, async ({ reader, context }, { holdId }) => {
  const hold = await findHold(reader, holdId);
  if (!hold) throw notFound();
  const { id, roles } = context.staff;
  return { hold, own: hold.setById === id, may: { write: staffMay(roles, "hold.write") } };
});

const SAID = {
  same: "You placed it: another person has to lift it.",
  lifted: "It was lifted meanwhile: nothing was changed now.",
} as const;

export const action = staffChanges(
  "hold.write",
  HoldParams,
  LiftForm,
  async ({ context, refuse }, { holdId }, { reason }) => {
    const done = await liftHold(context, { holdId, reason });
    if (done.ok) return redirect(`/holds/${holdId}`);
    if (done.reason === "missing") throw notFound();
    return refuse({ "": [SAID[done.reason]] }, 409);
  },
);

export default function Hold() {
  const reply = useActionData<typeof action>()?.reply;
  return <HoldPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
