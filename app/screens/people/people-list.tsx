// Decides how colleagues are listed: who, which part, standing, second factor, last seen.
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { ReactNode } from "react";

export type StaffStatus = "invited" | "active" | "disabled";

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Roles in words. */
  readonly roles: string;
  readonly status: StaffStatus;
  readonly secondFactor: boolean | null;
  readonly lastSeenAt: Date | null;
}

const STANDING: Readonly<Record<StaffStatus, { tone: StateTone; word: string }>> = {
  invited: { tone: "waiting", word: "Invited" },
  active: { tone: "ok", word: "Active" },
  disabled: { tone: "off", word: "Disabled" },
};

/** A person's standing as shape and word. */
export function StandingBadge({ status }: { status: StaffStatus }) {
  const { tone, word } = STANDING[status];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

const COLUMNS: readonly Column<PersonRow>[] = [
  { key: "name", label: "Name", cell: (row) => row.name },
  { key: "email", label: "Mail address", cell: (row) => row.email, narrow: "label" },
  { key: "roles", label: "Roles", cell: (row) => row.roles, narrow: "label" },
  { key: "status", label: "Standing", cell: (row) => <StandingBadge status={row.status} /> },
  {
    key: "factor",
    label: "Second factor",
    cell: (row) => (row.secondFactor ? "On" : row.status === "active" ? "Missing" : "–"),
    narrow: "label",
  },
  {
    key: "seen",
    label: "Last seen",
    cell: (row) => (row.lastSeenAt ? <InstantText instant={row.lastSeenAt} /> : "–"),
    narrow: "label",
  },
];

/** One page of colleagues. */
export function PeopleList(props: { rows: readonly PersonRow[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="People"
      columns={COLUMNS}
      rows={props.rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => `/people/${row.id}`}
      empty={props.empty}
    />
  );
}
