// Takes back a proposal that nobody decided yet.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { withdrawSubcontractor } from "#app/use-cases/withdraw-subcontractor.server.ts";
import { EdgeParams } from "./subcontractors.form.ts";

export const action = supplierChanges(
  "own.subcontractors",
  EdgeParams,
  z.object({}),
  async ({ context }, { subcontractingId: edgeId }) => {
    const done = await withdrawSubcontractor(context, edgeId);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`/portal/subcontractors?done=${done.ok ? "withdrawn" : "decided"}`);
  },
);
