// Sends a colleague a fresh link to join or to choose a new password.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { sendStaffLink } from "#app/use-cases/send-staff-link.server.ts";
import { PersonParams } from "./people.form.ts";

export const loader = forStaff("people.manage", PersonParams, async (_sight, { staffId }) =>
  redirect(`/people/${staffId}`),
);

export const action = staffChanges(
  "people.manage",
  PersonParams,
  z.object({}),
  async ({ context }, { staffId }) => {
    const done = await sendStaffLink(context, staffId);
    if (done.ok) return redirect(`/people/${staffId}?done=link`);
    if (done.reason === "unknown") throw notFound();
    return redirect(`/people/${staffId}?done=shut`);
  },
);
