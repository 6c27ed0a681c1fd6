// Lets a colleague in again.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { enableStaff } from "#app/use-cases/enable-staff.server.ts";
import { PersonParams } from "./people.form.ts";

export const loader = forStaff("people.manage", PersonParams, async (_sight, { staffId }) =>
  redirect(`/people/${staffId}`),
);

export const action = staffChanges(
  "people.manage",
  PersonParams,
  z.object({}),
  async ({ context }, { staffId }) => {
    await enableStaff(context, staffId);
    return redirect(`/people/${staffId}?done=enabled`);
  },
);
