// The register of accepted gaps.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { DeviationList } from "#app/screens/deviations/deviation-list.tsx";
import { listDeviations } from "#db/deviation-list.ts";
import { placeBehind, readPlace } from "../agreements/list.form.ts";
import { DeviationListParams } from "./deviation.form.ts";

export const meta = () => [{ title: "Accepted gaps · Flowdown" }];

const PAGE = 50;

export const loader = forStaff("deviation.read", DeviationListParams, async ({ reader }, input) => {
  const after = readPlace(input.after);
  const rows = await listDeviations(reader, input, { after, size: PAGE });
  return {
    wish: { q: input.q, state: input.state, term: input.term },
    rows: rows.slice(0, PAGE),
    next: placeBehind(rows, PAGE),
    first: after === null,
  };
});

export default function Deviations() {
  return <DeviationList {...useLoaderData<typeof loader>()} />;
}
