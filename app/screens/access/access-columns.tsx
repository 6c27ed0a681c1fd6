// Decides what the access list shows of each request or grant.
import type { Column } from "#app/ui/data-table.tsx";
import { LevelBadge } from "#app/ui/exposure-badge.tsx";
import { formatDay, formatInstant } from "#app/ui/format.ts";
import type { Day } from "#scoring/day.ts";
import type { Level, Phase } from "#scoring/facts.ts";
import { conditionName } from "./condition-words.ts";
import { StandingBadge, type AccessFacts, type Standing } from "./standing.tsx";

export interface AccessRow extends AccessFacts {
  readonly id: string;
  readonly reference: string;
  readonly material: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly supplier: string;
  readonly requester: string;
  readonly requestedAt: Date | string;
  readonly untilOn: Day;
  readonly lapseCode: string | null;
  readonly standing: Standing;
}

export const ACCESS_COLUMNS: readonly Column<AccessRow>[] = [
  { key: "supplier", label: "Supplier", cell: (row) => row.supplier },
  {
    key: "material",
    label: "Item",
    cell: (row) => (
      <>
        {row.material}
        <span className="sub mono">{row.reference}</span>
      </>
    ),
  },
  {
    key: "level",
    label: "Level, phase",
    narrow: "label",
    cell: (row) => (
      <>
        <LevelBadge level={row.level} /> {row.phase}
      </>
    ),
  },
  {
    key: "standing",
    label: "Standing",
    cell: (row) => <StandingBadge standing={row.standing} />,
  },
  { key: "until", label: "Until", narrow: "label", cell: (row) => <Until row={row} /> },
  {
    key: "asked",
    label: "Requested",
    narrow: "label",
    cell: (row) => (
      <>
        {row.requester}
        <span className="sub num">{formatInstant(row.requestedAt)}</span>
      </>
    ),
  },
];

function Until({ row }: { row: AccessRow }) {
  const { standing, holdsUntil, endsOn, untilOn, lapseCode } = row;
  const last = endsOn ?? untilOn;
  const early = holdsUntil !== null && holdsUntil < last;
  return (
    <span className="num">
      {formatDay(last)}
      {standing === "suspended" && lapseCode && (
        <span className="sub">not met: {conditionName(lapseCode)}</span>
      )}
      {standing === "live" && early && (
        <span className="sub">
          holds until {formatDay(holdsUntil)}
          {lapseCode && `: ${conditionName(lapseCode)}`}
        </span>
      )}
    </span>
  );
}
