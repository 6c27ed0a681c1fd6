// The gate of one supplier and one item, or the way to choosing them.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { readGatePage } from "#app/access/read-gate-view.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { ChoosePair } from "#app/screens/gate/choose-pair.tsx";
import { GatePage } from "#app/screens/gate/gate-page.tsx";
import type { Reader } from "#db/connection.ts";
import {
  findGatePair,
  listGateItems,
  listGateWays,
  listShutPairs,
  listSuppliersByName,
} from "#db/gate-page.ts";
import { listMaterialChoices } from "#db/material.ts";
import { findSupplier } from "#db/suppliers.ts";
import type { Day } from "#scoring/day.ts";

export const meta = () => [{ title: "Gate · Flowdown" }];

const Search = z.object({
  supplier: z.uuid().optional(),
  material: z.uuid().optional(),
  way: z.uuid().optional().catch(undefined),
  // as far as people plan and keep records
  day: z.iso
    .date()
    .refine((day) => day > "2000-01-01" && day < "2200-01-01")
    .optional()
    .catch(undefined),
  if: z.string().max(100).catch(""),
  q: z.string().trim().max(120).catch(""),
});
type Asked = z.output<typeof Search>;

export const loader = forStaff("access.read", Search, async ({ reader, context, today }, asked) => {
  const { supplier, material } = asked;
  if (!supplier || !material) return { chosen: null, choose: await choices(reader, asked, today) };
  const pair = await findGatePair(reader, supplier, material);
  if (!pair) throw notFound();
  const ways = await listGateWays(reader, supplier, material, today);
  const way = ways.find(({ requestId, engagementId }) => asked.way === (requestId ?? engagementId));
  const chosen = await readGatePage(
    reader,
    { pair, ways, way: way ?? ways[0] ?? null, today },
    { day: asked.day ?? today, supposed: asked.if, roles: context.staff.roles },
  );
  return { chosen, choose: null };
});

async function choices(reader: Reader, { supplier: id, q }: Asked, today: Day) {
  const supplier = id ? await findSupplier(reader, id, today) : undefined;
  if (id && !supplier) throw notFound();
  return {
    today,
    q,
    found: supplier ? [] : await listSuppliersByName(reader, q),
    shut: supplier ? [] : await listShutPairs(reader, today),
    supplier: supplier
      ? {
          id: supplier.id,
          name: supplier.legalName,
          lines: await listGateItems(reader, supplier.id),
          items: await listMaterialChoices(reader),
        }
      : null,
  };
}

export default function Gate() {
  const { chosen, choose } = useLoaderData<typeof loader>();
  return chosen ? <GatePage {...chosen} /> : <ChoosePair {...choose!} />;
}
