// Ends the use of a subcontractor.
import { redirect } from "@remix-run/node";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { endOwnSubcontractor } from "#app/use-cases/end-own-subcontractor.server.ts";
import { EdgeParams, StopForm } from "./subcontractors.form.ts";

export const action = supplierChanges(
  "own.subcontractors",
  EdgeParams,
  StopForm,
  async ({ context }, { subcontractingId: edgeId }, { reason }) => {
    const done = await endOwnSubcontractor(context, edgeId, reason);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/portal/subcontractors?done=${done.ok ? "stopped" : "decided"}`);
  },
);
