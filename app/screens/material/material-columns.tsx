// Decides what the register shows of each item.
import type { Column } from "#app/ui/data-table.tsx";
import { LevelBadge } from "#app/ui/exposure-badge.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { Level, Phase } from "#scoring/facts.ts";
import { LEVEL_WORDS, PHASE_WORDS } from "./level-words.ts";

export interface MaterialRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly level: Level;
  readonly phase: Phase;
  readonly owner: string;
  readonly head: string | null;
  readonly live: number;
  readonly suspended: number;
  readonly hasContent: boolean;
}

export const MATERIAL_COLUMNS: readonly Column<MaterialRow>[] = [
  { key: "title", label: "Item", sortable: true, cell: (row) => row.title },
  {
    key: "reference",
    label: "Reference",
    sortable: true,
    cell: (row) => <span className="mono">{row.reference}</span>,
  },
  {
    key: "level",
    label: "Level",
    narrow: "label",
    cell: (row) => (
      <>
        <LevelBadge level={row.level} /> {LEVEL_WORDS[row.level].name}
      </>
    ),
  },
  {
    key: "phase",
    label: "Phase",
    narrow: "label",
    cell: (row) => `${row.phase} ${PHASE_WORDS[row.phase].name}`,
  },
  { key: "owner", label: "Owner", narrow: "label", cell: (row) => row.owner },
  {
    key: "head",
    label: "Head agreement",
    narrow: "label",
    cell: (row) => row.head ?? <span className="muted">Our own</span>,
  },
  {
    key: "access",
    label: "Access today",
    narrow: "label",
    cell: (row) => <AccessCell row={row} />,
  },
];

function AccessCell({ row }: { row: MaterialRow }) {
  if (row.live + row.suspended === 0)
    return <span className="muted">{row.hasContent ? "Nobody" : "Nobody, no content yet"}</span>;
  return (
    <span className="cluster">
      {row.live > 0 && (
        <StateBadge tone="ok">{row.live === 1 ? "1 supplier" : `${row.live} suppliers`}</StateBadge>
      )}
      {row.suspended > 0 && <StateBadge tone="warn">{`${row.suspended} suspended`}</StateBadge>}
    </span>
  );
}
