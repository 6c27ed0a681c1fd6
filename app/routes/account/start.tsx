// The front door: signed-in staff go to their work, suppliers to their checklist, everybody else signs in.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { forEveryone } from "#app/access/doors.server.ts";
import { findStaff, findSupplierPerson } from "#app/access/who-asks.server.ts";

export const loader = forEveryone("public.page", z.object({}), async ({ request, context }) => {
  const staff = await findStaff(context.portal, request);
  if (staff)
    return redirect(
      staff.roles.includes("administrator") && staff.roles.length === 1 ? "/people" : "/dashboard",
    );
  return redirect((await findSupplierPerson(context.portal, request)) ? "/portal" : "/sign-in");
});
