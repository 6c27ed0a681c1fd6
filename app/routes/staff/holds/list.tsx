// The legal holds.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { HoldList } from "#app/screens/holds/hold-list.tsx";
import { listHolds } from "#db/legal-holds.ts";
import { HoldSearch } from "./hold.form.ts";

export const meta = () => [{ title: "Legal holds · Flowdown" }];

export const loader = forStaff("hold.read", HoldSearch, async ({ reader, context }, wish) => ({
  wish,
  rows: await listHolds(reader, { lifted: wish.state === "lifted", q: wish.q, size: 200 }),
  may: {
    write: staffMay(context.staff.roles, "hold.write"),
    erasures: staffMay(context.staff.roles, "erasure.read"),
  },
}));

export default function Holds() {
  return <HoldList {...useLoaderData<typeof loader>()} />;
}
