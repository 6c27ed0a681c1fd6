// Objects to a proposed subcontractor, or ends a consent.
import { redirect } from "@remix-run/node";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { objectToSubcontractor } from "#app/use-cases/object-to-subcontractor.server.ts";
import { isReason } from "../agreements/agreement.form.ts";
import { EdgeParams, ObjectForm } from "./chain.form.ts";

export const action = staffChanges(
  "chain.decide",
  EdgeParams,
  ObjectForm,
  async ({ context }, { subcontractingId: edgeId }, { reason }) => {
    const page = `/chain/edges/${edgeId}`;
    if (!isReason(reason)) return redirect(`${page}?done=reason`);
    const done = await objectToSubcontractor(context, edgeId, reason);
    if (!done.ok && done.reason === "missing") throw notFound();
    return redirect(`${page}?done=${done.ok ? "objected" : done.reason}`);
  },
);
