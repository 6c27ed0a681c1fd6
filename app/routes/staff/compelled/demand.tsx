// One demand: notices up the line, what happened, and adding to it.
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forStaff, staffChanges } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { DemandPage } from "#app/screens/compelled/demand-page.tsx";
import { addDemandStep } from "#app/use-cases/add-demand-step.server.ts";
import { findDemand, listDemandEvents, listNotices } from "#db/compelled.ts";
import { listTouched } from "#db/compelled-touches.ts";
import { readSettings } from "#db/settings.ts";
import { StepForm } from "../../supplier/compelled/compelled.form.ts";
import { standingOf } from "../../supplier/compelled/standing.server.ts";
import { DemandPageParams, DemandParams } from "./compelled.form.ts";

export const meta = () => [{ title: "Demand · Compelled disclosure · Flowdown" }];

export const loader = forStaff(
  "compelled.read",
  DemandPageParams,
  async ({ reader, context, now }, { demandId, trouble }) => {
    const demand = await findDemand(reader, demandId);
    if (!demand) throw notFound();
    const barred = demand.permitted === "no";
    const { roles } = context.staff;
    return {
      demand,
      touched: await listTouched(reader, demandId),
      trouble,
      organisation: (await readSettings(reader)).organisation,
      notices: (await listNotices(reader, demandId)).map((one) => ({
        ...one,
        standing: standingOf({ ...one, barred }, now),
      })),
      events: await listDemandEvents(reader, demandId),
      may: {
        write: staffMay(roles, "compelled.write"),
        close: staffMay(roles, "compelled.close"),
        seeItems: staffMay(roles, "material.read"),
      },
    };
  },
);

export const action = staffChanges(
  "compelled.write",
  DemandParams,
  StepForm,
  async ({ context, refuse }, { demandId }, form) => {
    const done = await addDemandStep(context, { demandId, ...form });
    if (done.ok) return redirect(`/compelled/${demandId}`);
    if (done.reason === "missing") throw notFound();
    return refuse({ "": ["closed"] }, 409);
  },
);

export default function Demand() {
  const reply = useActionData<typeof action>()?.reply;
  return <DemandPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
