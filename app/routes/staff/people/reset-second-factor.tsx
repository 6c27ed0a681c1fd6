// Takes away a colleague's lost second factor.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { resetSecondFactor } from "#app/use-cases/reset-second-factor.server.ts";
import { PersonParams } from "./people.form.ts";

export const loader = forStaff("people.manage", PersonParams, async (_sight, { staffId }) =>
  redirect(`/people/${staffId}`),
);

export const action = staffChanges(
  "people.manage",
  PersonParams,
  z.object({}),
  async ({ context }, { staffId }) => {
    const done = await resetSecondFactor(context, staffId);
    if (done.ok) return redirect(`/people/${staffId}?done=factor`);
    if (done.reason === "unknown") throw notFound();
    return redirect(`/people/${staffId}?done=${done.reason}`);
  },
);
