// Puts an incident on record.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { reportIncident } from "#app/use-cases/report-incident.server.ts";
import { IncidentForm } from "./persons.form.ts";

export const action = staffChanges(
  "restriction.write",
  z.object({ supplierId: z.uuid() }),
  IncidentForm,
  async ({ context }, { supplierId }, form) => {
    const outcome = await reportIncident(context, { supplierId, ...form });
    if (!outcome.ok && outcome.reason === "missing") throw notFound();
    const say = outcome.ok ? "done=reportIncident" : `trouble=${outcome.reason}`;
    return redirect(`/suppliers/${supplierId}/persons?${say}#incidents`);
  },
);
