// One erasure: what would be lost, the second person's confirmation, and afterwards the certificate.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ErasurePage } from "#app/screens/erasures/erasure-page.tsx";
import { ERASURE_REFUSALS } from "#app/screens/erasures/erasure-words.ts";
import { confirmErasure } from "#app/use-cases/confirm-erasure.server.ts";
import { listDeliveryRecords } from "#db/delivery-records.ts";
import { findErasure, listInventory, listObstacles } from "#db/erasures.ts";
import { ConfirmForm, ErasureParams } from "./erasure.form.ts";

export const meta = () => [{ title: "Erasure · Flowdown" }];

export const loader = forStaff(
  "erasure.read",
  ErasureParams,
  async ({ reader, context }, { erasureId }) => {
    const erasure = await findErasure(reader, erasureId);
    if (!erasure) throw notFound();
    const waits = erasure.state === "proposed";
    const [record] = await listDeliveryRecords(reader, erasureId);
    const { id, roles } = context.staff;
    return {
      erasure,
      own: erasure.proposedById === id,
      may: { manage: staffMay(roles, "erasure.manage") },
      files: waits ? await listInventory(reader, erasure) : [],
      obstacles: waits ? await listObstacles(reader, erasure, erasure.cause) : [],
      certificate: record ? { seq: record.seq, text: record.text } : null,
    };
  },
);

export const action = staffChanges(
  "erasure.manage",
  ErasureParams,
  ConfirmForm,
  async ({ context, refuse }, { erasureId }, { typed }) => {
    const done = await confirmErasure(context, { erasureId, typed });
    if (done.ok) return redirect(`/erasures/${erasureId}`);
    if (done.reason === "missing") throw notFound();
    if (done.reason === "typed") return refuse({ typed: ["This is not the name above."] });
    return refuse({ "": [ERASURE_REFUSALS[done.reason] ?? "Nothing was erased."] }, 409);
  },
);

export default function Erasure() {
  const reply = useActionData<typeof action>()?.reply;
  return <ErasurePage {...useLoaderData<typeof loader>()} reply={reply} />;
}
