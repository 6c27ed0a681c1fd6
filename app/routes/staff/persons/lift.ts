// Takes an entry off the revocation list.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";

import { liftRevocation } from "#app/use-cases/lift-revocation.server.ts";
import { LiftForm } from "./persons.form.ts";

export const action = staffChanges(
  "restriction.write",
  z.object({ supplierId: z.uuid(), entryId: z.uuid() }),
  LiftForm,
  async ({ context }, { supplierId, entryId }, form) => {
    const outcome = await liftRevocation(context, { supplierId, entryId, ...form });

    const say = outcome.ok ? "done=liftRevocation" : `trouble=${outcome.reason}`;
    return redirect(`/suppliers/${supplierId}/persons?${say}#shut-out`);
  },
);
