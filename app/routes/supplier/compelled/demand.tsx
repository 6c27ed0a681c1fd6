// One demand a supplier reported, and adding to it.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier, supplierChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { OwnDemand } from "#app/screens/compelled/own-demand.tsx";
import { addDemandStep } from "#app/use-cases/add-demand-step.server.ts";
import { findDemand, listDemandEvents } from "#db/compelled.ts";
import { listTouched } from "#db/compelled-touches.ts";
import { StepForm } from "./compelled.form.ts";

const Params = z.object({ demandId: z.uuid() });

export const loader = forSupplier(
  "own.compelled",
  Params,
  async ({ reader, context }, { demandId }) => {
    const { supplierId, language: locale } = context.supplier;
    const demand = await findDemand(reader, demandId, supplierId);
    if (!demand) throw notFound();
    const { closedBy: _by, supplierId: _of, ...shown } = demand;
    return {
      locale,
      demand: shown,
      touched: await listTouched(reader, demandId),
      events: await listDemandEvents(reader, demandId),
    };
  },
);

export const action = supplierChanges(
  "own.compelled",
  Params,
  StepForm,
  async ({ context, refuse }, { demandId }, form) => {
    const done = await addDemandStep(context, { demandId, ...form });
    if (done.ok) return redirect(`/portal/compelled/${demandId}`);
    if (done.reason === "missing") throw notFound();
    return refuse({ "": ["closed"] }, 409);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.demand.authority ?? ""} · Flowdown` },
];

export default function Demand() {
  const reply = useActionData<typeof action>()?.reply;
  return <OwnDemand {...useLoaderData<typeof loader>()} reply={reply} />;
}
