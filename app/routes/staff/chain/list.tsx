// Subcontractors of all suppliers: what is proposed, what was decided.
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { EdgeList } from "#app/screens/chain/edge-list.tsx";
import { listEdges } from "#db/chain-edges.ts";
import { placeBehind, readPlace } from "../agreements/list.form.ts";
import { EdgeListParams } from "./chain.form.ts";

export const meta = () => [{ title: "Chain · Flowdown" }];

const PAGE = 50;

export const loader = forStaff("chain.read", EdgeListParams, async ({ reader }, input) => {
  const after = readPlace(input.after);
  const rows = await listEdges(reader, input, { after, size: PAGE });
  return {
    wish: { q: input.q, state: input.state },
    rows: rows.slice(0, PAGE),
    next: placeBehind(rows, PAGE),
    first: after === null,
  };
});

export default function Chain() {
  return <EdgeList {...useLoaderData<typeof loader>()} />;
}
