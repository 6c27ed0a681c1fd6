// Decides what the supplier list shows of each supplier. On the hot path: a constant, and little markup per cell.
import {
  ASSESSMENT_STATES,
  type AssessmentState,
} from "#app/screens/suppliers/assessment-words.ts";
import type { Column } from "#app/ui/data-table.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { TierBadge, tierWord } from "#app/ui/tier-badge.tsx";
import type { Exposure, Tier } from "#scoring/facts.ts";

export interface SupplierRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly tier: Tier | null;
  readonly overridden: boolean;
  readonly exposure: Exposure | null;
  readonly state: AssessmentState;
  readonly dueOn: string | null;
  /** How near the day is, judged on the server's day. */
  readonly due: "past" | "soon" | "later" | null;
  readonly evidenceUntil: string | null;
  readonly evidence: "past" | "soon" | "later" | null;
  readonly grants: number;
}

const NEAR: Readonly<Record<"past" | "soon", StateTone>> = { past: "bad", soon: "warn" };

function dayCell(day: string | null, near: SupplierRow["due"]) {
  // an empty cell vanishes on narrow screens
  if (day === null) return null;
  const text = formatDay(day);
  return near === "past" || near === "soon" ? (
    <StateBadge tone={NEAR[near]}>{text}</StateBadge>
  ) : (
    text
  );
}

export const SUPPLIER_COLUMNS: readonly Column<SupplierRow>[] = [
  { key: "name", label: "Supplier", sortable: true, cell: (row) => row.name },
  {
    key: "tier",
    label: "Tier",
    sortable: true,
    cell: (row) => (
      <TierBadge
        tier={row.tier}
        word={row.overridden ? `${tierWord(row.tier)} (override)` : undefined}
      />
    ),
  },
  {
    key: "exposure",
    label: "Exposure",
    sortable: true,
    cell: (row) => <ExposureBadge exposure={row.exposure} />,
  },
  {
    key: "state",
    label: "Assessment",
    sortable: true,
    cell: (row) => {
      const { tone, word } = ASSESSMENT_STATES[row.state];
      return <StateBadge tone={tone}>{word}</StateBadge>;
    },
  },
  {
    key: "due",
    label: "Answers due",
    sortable: true,
    narrow: "label",
    cell: (row) => dayCell(row.dueOn, row.due),
  },
  {
    key: "evidence",
    label: "Evidence until",
    sortable: true,
    narrow: "label",
    cell: (row) => dayCell(row.evidenceUntil, row.evidence),
  },
  {
    key: "grants",
    label: "Access",
    numeric: true,
    narrow: "label",
    cell: (row) => (row.grants === 0 ? null : row.grants),
  },
  { key: "country", label: "Country", cell: (row) => formatCountry(row.country) },
];
