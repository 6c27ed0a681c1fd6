// The erasures, and what may be erased.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { ErasureList } from "#app/screens/erasures/erasure-list.tsx";
import { listErasable, listErasures } from "#db/erasures.ts";

export const meta = () => [{ title: "Erasures · Flowdown" }];

export const loader = forStaff("erasure.read", z.object({}), async ({ reader, context }) => {
  const manage = staffMay(context.staff.roles, "erasure.manage");
  return {
    rows: await listErasures(reader),
    choices: manage ? await listErasable(reader) : [],
    may: { manage },
  };
});

export default function Erasures() {
  return <ErasureList {...useLoaderData<typeof loader>()} />;
}
