// Decides what a list of engagements shows.
import { engagementState } from "#app/screens/engagements/engagement-state.ts";
import type { AssessmentState } from "#app/screens/suppliers/assessment-words.ts";
import type { Column } from "#app/ui/data-table.tsx";
import { ExposureBadge, LevelBadge } from "#app/ui/exposure-badge.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import type { Exposure, Level } from "#scoring/facts.ts";

export interface EngagementRow {
  readonly id: string;
  readonly title: string;
  readonly supplierName: string;
  readonly ownerName: string;
  readonly level: Level;
  readonly exposure: Exposure;
  readonly state: "draft" | "open" | "withdrawn" | "closed";
  readonly assessmentState: AssessmentState | null;
  readonly dueOn: string;
  /** Answers are still missing and the day has passed. */
  readonly late: boolean;
}

const name: Column<EngagementRow> = {
  key: "title",
  label: "Engagement",
  cell: (row) => row.title,
};
const rest: readonly Column<EngagementRow>[] = [
  {
    key: "state",
    label: "State",
    cell: (row) => {
      const { tone, word } = engagementState(row);
      return <StateBadge tone={tone}>{word}</StateBadge>;
    },
  },
  { key: "level", label: "Level", cell: (row) => <LevelBadge level={row.level} /> },
  { key: "exposure", label: "Exposure", cell: (row) => <ExposureBadge exposure={row.exposure} /> },
  {
    key: "due",
    label: "Answers due",
    narrow: "label",
    cell: (row) => <DayText day={row.dueOn} />,
  },
  { key: "owner", label: "Business owner", narrow: "label", cell: (row) => row.ownerName },
];

/** On a supplier's own page. */
export const ENGAGEMENTS_OF_SUPPLIER: readonly Column<EngagementRow>[] = [name, ...rest];

/** In the list over all suppliers. */
export const ENGAGEMENT_COLUMNS: readonly Column<EngagementRow>[] = [
  name,
  { key: "supplier", label: "Supplier", cell: (row) => row.supplierName },
  ...rest,
];
