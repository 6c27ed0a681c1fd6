// Everything one lapse would shut: judged when it is looked at, by the facts of today.
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { readLapsePage } from "#app/access/read-lapse.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { LapsePage } from "#app/screens/lapse/lapse-page.tsx";
import { findLapsing, LAPSE_KINDS } from "#db/lapse-effects.ts";

export const meta = () => [{ title: "If this lapses · Flowdown" }];

const Search = z.object({
  kind: z.enum(LAPSE_KINDS).optional(),
  id: z.uuid().optional(),
  after: z.uuid().nullable().catch(null),
});
const SIZE = 100;

export const loader = forStaff(
  "access.read",
  Search,
  async ({ reader, today }, { kind, id, after }) => {
    // without a thing there is nothing to suppose: the gate leads to the things
    if (!kind || !id) throw redirect("/gate");
    const lapsing = await findLapsing(reader, kind, id);
    if (!lapsing) throw notFound();
    const page = await readLapsePage(reader, lapsing, today, { after, size: SIZE });
    return { lapsing, ...page, first: after === null };
  },
);

export default function Lapse() {
  return <LapsePage {...useLoaderData<typeof loader>()} />;
}
