// Closes an incident.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";

import { closeIncident } from "#app/use-cases/close-incident.server.ts";
import { CloseForm } from "./persons.form.ts";

export const action = staffChanges(
  "restriction.write",
  z.object({ supplierId: z.uuid(), incidentId: z.uuid() }),
  CloseForm,
  async ({ context }, { supplierId, incidentId }, form) => {
    const outcome = await closeIncident(context, { supplierId, incidentId, ...form });

    const say = outcome.ok ? "done=closeIncident" : `trouble=${outcome.reason}`;
    return redirect(`/suppliers/${supplierId}/persons?${say}#incidents`);
  },
);
