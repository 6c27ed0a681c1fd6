// Looking at an item page by page. Opening this address shows nothing of it yet: that takes the button, and is recorded.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { ownAccess } from "#app/access/read-own-access.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PORTAL_MATERIAL_WORDS } from "#app/screens/material/portal-material-words.ts";
import { ViewItem } from "#app/screens/material/view-item.tsx";
import { wordsFor } from "#app/ui/words.ts";
import { listGrantsOfSupplier } from "#db/access-grants.ts";
import { listOwnOpenings } from "#db/copies.ts";
import { readSettings } from "#db/settings.ts";

export const loader = forSupplier(
  "own.material",
  z.object({ grantId: z.uuid() }),
  async ({ reader, context, today }, { grantId }) => {
    const { supplierId, language: locale, name } = context.supplier;
    const { organisation: asker } = await readSettings(reader);
    const grants = await listGrantsOfSupplier(reader, supplierId);
    const grant = grants.find(({ id }) => id === grantId);
    if (!grant) throw notFound();
    const access = ownAccess(grant, { locale, asker, today });
    return { locale, access, name, openings: await listOwnOpenings(reader, grantId) };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.access.title ?? wordsFor(PORTAL_MATERIAL_WORDS, "en").title} · Flowdown`,
  },
];

export default function View() {
  return <ViewItem {...useLoaderData<typeof loader>()} />;
}
