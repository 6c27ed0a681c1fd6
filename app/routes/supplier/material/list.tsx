// What a supplier may open now, judged at this moment, and what is missing where it may not.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { ownAccess } from "#app/access/read-own-access.server.ts";
import { PortalMaterial } from "#app/screens/material/portal-material.tsx";
import { PORTAL_MATERIAL_WORDS } from "#app/screens/material/portal-material-words.ts";
import { wordsFor } from "#app/ui/words.ts";
import { listGrantsOfSupplier } from "#db/access-grants.ts";
import { readSettings } from "#db/settings.ts";

export const loader = forSupplier(
  "own.material",
  z.object({}),
  async ({ reader, context, today }) => {
    const { supplierId, language: locale } = context.supplier;
    const { organisation: asker } = await readSettings(reader);
    const grants = await listGrantsOfSupplier(reader, supplierId);
    return {
      locale,
      asker,
      access: grants.map((one) => ownAccess(one, { locale, asker, today })),
    };
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(PORTAL_MATERIAL_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Material() {
  return <PortalMaterial {...useLoaderData<typeof loader>()} />;
}
