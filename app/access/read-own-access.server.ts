// Reads what a supplier was granted as its pages show it: words and days only, no condition, no tier, no fact of the gate.
import { levelForSupplier } from "#app/screens/material/level-words.ts";
import { missingLines } from "#app/screens/material/missing-lines.ts";
import type { PortalAccess } from "#app/screens/material/portal-material.tsx";
import type { Locale } from "#app/ui/words.ts";
import type { listGrantsOfSupplier } from "#db/access-grants.ts";
import { addDays, type Day } from "#scoring/day.ts";
import { judgeHandling } from "#scoring/delivery/handling.ts";
import { decideGate } from "#scoring/gate/decide-gate.ts";
import { NOTHING_KNOWN } from "#scoring/gate/gate-facts.ts";

type Grant = Awaited<ReturnType<typeof listGrantsOfSupplier>>[number];

/** One access as its supplier sees it. */
export function ownAccess(
  { facts, revokedAt, level, handling, ...grant }: Grant,
  { locale, asker, today }: { locale: Locale; asker: string; today: Day },
): PortalAccess {
  const { open, conditions, lapsesOn } = decideGate(facts ?? NOTHING_KNOWN, today);
  const over = revokedAt !== null || grant.endsOn < today;
  const holdsUntil = lapsesOn && addDays(lapsesOn, -1);
  const soon = holdsUntil !== null && holdsUntil < grant.endsOn && holdsUntil <= addDays(today, 60);
  const { view, download, marked, withheld, viewOnlyBy } = judgeHandling(handling);
  return {
    ...grant,
    level: levelForSupplier(level, locale),
    standing: over ? "ended" : open ? "open" : "suspended",
    revokedOn: revokedAt && revokedAt.toISOString().slice(0, 10),
    holdsUntil: open && soon ? holdsUntil : null,
    missing: over || open ? [] : missingLines(conditions, { locale, asker }),
    may: { view, download },
    viewOnlyBy,
    marked,
    withheld,
  };
}
