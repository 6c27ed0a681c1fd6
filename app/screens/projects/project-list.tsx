// Projects as a list: who answers for each, how many engagements it has, and how much access runs in it.
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly state: "active" | "closed";
  readonly ownerName: string;
  readonly engagements: number;
  readonly grants: number;
}

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "name",
    label: "Project",
    cell: ({ name, purpose }) => (
      <>
        {name}
        {purpose && <span className="sub">{purpose}</span>}
      </>
    ),
  },
  { key: "owner", label: "Owner", cell: ({ ownerName }) => ownerName, narrow: "hide" },
  {
    key: "engagements",
    label: "Engagements",
    cell: (row) => row.engagements,
    numeric: true,
    narrow: "label",
  },
  {
    key: "grants",
    label: "Access running",
    cell: (row) => row.grants,
    numeric: true,
    narrow: "label",
  },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <StateBadge tone={state === "active" ? "ok" : "off"}>
        {state === "active" ? "Running" : "Closed"}
      </StateBadge>
    ),
  },
];

export function ProjectList(props: { projects: readonly Row[]; mayBegin: boolean }) {
  const begin = props.mayBegin && (
    <LinkButton primary icon="add" href="/projects/new">
      New project
    </LinkButton>
  );
  return (
    <div className="page">
      <PageHead
        title="Projects"
        lede="Engagements with several suppliers under one plan of disclosure."
        actions={begin}
      />
      <DataTable
        caption="Projects"
        columns={COLUMNS}
        rows={props.projects}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/projects/${row.id}`}
        empty={
          <EmptyState title="No project yet">
            Begin one where several engagements disclose the same material step by step.
          </EmptyState>
        }
      />
    </div>
  );
}
