// Gives a colleague other roles.
import { redirect } from "@remix-run/node";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { changeRoles } from "#app/use-cases/change-roles.server.ts";
import { PersonParams, RolesForm } from "./people.form.ts";

export const loader = forStaff("people.manage", PersonParams, async (_sight, { staffId }) =>
  redirect(`/people/${staffId}`),
);

export const action = staffChanges(
  "people.manage",
  PersonParams,
  RolesForm,
  async ({ context, refuse }, { staffId }, { roles }) => {
    const changed = await changeRoles(context, { staffId, roles });
    if (changed.ok) return redirect(`/people/${staffId}?done=roles`);
    if (changed.reason === "unknown") throw notFound();
    return refuse(
      { roles: ["This is the last administrator. Make somebody else one first."] },
      409,
    );
  },
);
