// Says on a screen that a legal hold stands on what it shows: since when, for what, and that nothing of it is erased.
import { Banner } from "#app/ui/banner.tsx";
import { formatDay } from "#app/ui/format.ts";
import { heldName } from "./hold-words.ts";

export type StandingHold = Parameters<typeof heldName>[0] & {
  readonly id: string;
  readonly covers: string;
  readonly setAt: Date | string;
};

/** Nothing where no hold stands. */
export function HoldBanner({ holds }: { holds: readonly StandingHold[] }) {
  if (holds.length === 0) return null;
  return (
    <Banner tone="warn" title="Legal hold: nothing of this is erased or destroyed">
      <ul className="plain-list">
        {holds.map((hold) => (
          <li key={hold.id}>
            <a href={`/holds/${hold.id}`}>{hold.covers}</a>, on {heldName(hold)}, since{" "}
            {formatDay(new Date(hold.setAt).toISOString().slice(0, 10))}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
