// The chain of one engagement at any depth, as a picture or as a table, with its weakest link.
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { forStaff } from "#app/access/doors.server.ts";
import { staffMay } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { chainRows } from "#app/screens/chain/chain-address.ts";
import { ChainPage } from "#app/screens/chain/chain-page.tsx";
import { readChain } from "#app/use-cases/parts/read-chain.ts";
import { ChainParams } from "./chain.form.ts";

export const meta = () => [{ title: "Chain of an engagement · Flowdown" }];

export const loader = forStaff(
  "chain.read",
  ChainParams,
  async ({ reader, context, today }, { engagementId, ...wish }) => {
    const chain = await readChain(reader, engagementId, today);
    if (!chain) throw notFound();
    // a subcontractor's engagement stands in the chain of the company above it
    if (chain.root.id !== engagementId) throw redirect(`/chain/${chain.root.id}`);
    const mayGate = staffMay(context.staff.roles, "access.read");
    return { ...chain, wish, rows: chainRows(chain.links, wish), mayGate };
  },
);

export default function Tree() {
  return <ChainPage {...useLoaderData<typeof loader>()} />;
}
