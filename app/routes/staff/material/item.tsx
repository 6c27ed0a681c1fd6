// One item: its facts, who has and had access and under which agreement, its chain of custody, and any past day.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { readPastDay } from "#app/access/read-past-day.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { standingOf } from "#app/screens/access/standing.tsx";
import { MaterialPage } from "#app/screens/material/material-page.tsx";
import { listDemandsOfItem } from "#db/compelled-touches.ts";
import { listCustody, listHolders } from "#db/custody.ts";
import { listHoldsOfMaterial } from "#db/legal-holds.ts";
import { findMarkTrial } from "#db/mark-trials.ts";
import { describeContent, findMaterial } from "#db/material.ts";
import { isDay } from "#scoring/day.ts";

const EVENTS = 50;
const Params = z.object({
  materialId: z.uuid(),
  day: z.string().refine(isDay).nullable().default(null).catch(null),
  before: z.coerce.number().int().positive().nullable().default(null).catch(null),
});

export const loader = forStaff(
  "material.read",
  Params,
  async ({ reader, context, today }, { materialId, day, before }) => {
    const material = await findMaterial(reader, materialId);
    if (!material) throw notFound();
    const holders = await listHolders(reader, materialId);
    const custody = await listCustody(reader, materialId, { before, size: EVENTS + 1 });
    // a day to come cannot have been lawful yet
    const asked = day !== null && day <= today ? day : null;
    const { roles } = context.staff;
    return {
      today,
      material,
      content: (await describeContent(reader, materialId)) ?? null,
      mark: (await findMarkTrial(reader, materialId)) ?? null,
      holders: holders.map((one) => ({
        ...one,
        materialId,
        standing: standingOf({ ...one, state: "granted" }, today),
      })),
      custody: custody.slice(0, EVENTS),
      older: custody.length > EVENTS ? String(custody[EVENTS - 1]!.id) : undefined,
      day: asked,
      past: asked ? await readPastDay(reader, materialId, holders, asked) : [],
      holds: await listHoldsOfMaterial(reader, materialId),
      demands: await listDemandsOfItem(reader, { materialId }),
      may: {
        hold: staffMay(roles, "hold.write"),
        seeDemands: staffMay(roles, "compelled.read"),
        emergency: staffMay(roles, "break_glass.manage"),
        erase: staffMay(roles, "erasure.manage"),
        write: staffMay(roles, "material.write"),
        request: staffMay(roles, "access.request"),
      },
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.material.reference ?? "Item"} · Material · Flowdown` },
];

export default function Item() {
  return <MaterialPage {...useLoaderData<typeof loader>()} />;
}
