// The chain of one engagement as a picture: head, us, the prime, its subcontractors, and the weakest link.
import { useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import { forStaff } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ChainTree } from "#app/screens/chain/chain-tree.tsx";
import { readChain } from "#app/use-cases/parts/read-chain.ts";
import { ChainParams } from "./chain.form.ts";

export const meta = () => [{ title: "Chain of an engagement · Flowdown" }];

export const loader = forStaff(
  "chain.read",
  ChainParams,
  async ({ reader, today }, { engagementId }) => {
    const chain = await readChain(reader, engagementId, today);
    if (!chain) throw notFound();
    if (chain.parentId) throw redirect(`/chain/${chain.parentId}`);
    return chain.tree;
  },
);

export default function Tree() {
  return <ChainTree {...useLoaderData<typeof loader>()} />;
}
