// What a supplier may open now, judged at this moment, and what is missing where it may not.
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { z } from "zod";
import { forSupplier } from "#app/access/doors.server.ts";
import { levelForSupplier } from "#app/screens/material/level-words.ts";
import { missingLines } from "#app/screens/material/missing-lines.ts";
import { PortalMaterial, type PortalAccess } from "#app/screens/material/portal-material.tsx";
import { PORTAL_MATERIAL_WORDS } from "#app/screens/material/portal-material-words.ts";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { listGrantsOfSupplier } from "#db/access-grants.ts";
import { readSettings } from "#db/settings.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";

export const loader = forSupplier(
  "own.material",
  z.object({}),
  async ({ reader, context, today }) => {
    const { supplierId, language: locale } = context.supplier;
    const { organisation: asker } = await readSettings(reader);
    const grants = await listGrantsOfSupplier(reader, supplierId);
    return { locale, asker, access: grants.map((one) => shown(one, { locale, asker, today })) };
  },
);

type Grant = Awaited<ReturnType<typeof listGrantsOfSupplier>>[number];

// only words leave: no condition, no tier, no fact of the gate
function shown(
  { facts, revokedAt, level, ...grant }: Grant,
  { locale, asker, today }: { locale: Locale; asker: string; today: Day },
): PortalAccess {
  const { open, conditions, lapsesOn } = decideGate(facts ?? NOTHING_KNOWN, today);
  const over = revokedAt !== null || grant.endsOn < today;
  const holdsUntil = lapsesOn && addDays(lapsesOn, -1);
  const soon = holdsUntil !== null && holdsUntil < grant.endsOn && holdsUntil <= addDays(today, 60);
  return {
    ...grant,
    level: levelForSupplier(level, locale),
    standing: over ? "ended" : open ? "open" : "suspended",
    revokedOn: revokedAt && revokedAt.toISOString().slice(0, 10),
    holdsUntil: open && soon ? holdsUntil : null,
    missing: over || open ? [] : missingLines(conditions, { locale, asker }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${wordsFor(PORTAL_MATERIAL_WORDS, data?.locale ?? "en").title} · Flowdown` },
];

export default function Material() {
  return <PortalMaterial {...useLoaderData<typeof loader>()} />;
}
