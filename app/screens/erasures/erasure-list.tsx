// Decides how erasures are listed, and what may be erased.
import { HoldTabs } from "#app/screens/holds/hold-tabs.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatBytes } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { CAUSE_WORDS, ERASURE_STATES } from "./erasure-words.ts";

export interface ListedErasure {
  readonly id: string;
  readonly supplierId: string | null;
  readonly name: string;
  readonly cause: keyof typeof CAUSE_WORDS;
  readonly state: keyof typeof ERASURE_STATES;
  readonly proposedBy: string;
  readonly proposedAt: Date | string;
  readonly settledBy: string | null;
  readonly settledAt: Date | string | null;
  readonly files: number | null;
  readonly bytes: number | null;
}

const COLUMNS: readonly Column<ListedErasure>[] = [
  {
    key: "what",
    label: "What",
    cell: ({ name, supplierId }) => (
      <>
        {name}
        <span className="sub">{supplierId ? "Files received" : "File of an item"}</span>
      </>
    ),
  },
  {
    key: "state",
    label: "Stands",
    cell: ({ state, files, bytes }) => (
      <>
        <StateBadge tone={ERASURE_STATES[state][0]}>{ERASURE_STATES[state][1]}</StateBadge>
        {files !== null && bytes !== null && (
          <span className="sub">
            {files === 1 ? "1 file" : `${files} files`}, {formatBytes(bytes)}
          </span>
        )}
      </>
    ),
  },
  { key: "cause", label: "Cause", narrow: "hide", cell: ({ cause }) => CAUSE_WORDS[cause] },
  {
    key: "proposed",
    label: "Proposed",
    narrow: "label",
    cell: ({ proposedAt, proposedBy }) => (
      <>
        <InstantText instant={proposedAt} />
        <span className="sub">{proposedBy}</span>
      </>
    ),
  },
  {
    key: "settled",
    label: "Settled",
    narrow: "label",
    cell: ({ settledAt, settledBy }) =>
      settledAt === null ? (
        <span className="muted">–</span>
      ) : (
        <>
          <InstantText instant={settledAt} />
          <span className="sub">{settledBy}</span>
        </>
      ),
  },
];

export function ErasureList(props: {
  rows: readonly ListedErasure[];
  choices: readonly {
    readonly kind: "supplier" | "material";
    readonly id: string;
    readonly name: string;
    readonly files: number;
    readonly bytes: number;
  }[];
  may: { readonly manage: boolean };
}) {
  const { rows, choices, may } = props;
  return (
    <div className="page">
      <PageHead
        title="Erasures"
        lede="The portal keeps files encrypted only. Destroying the key makes them unreadable for ever, here and in every copy of the files; a backup of the database from before holds the key until you remove it. An administrator and a risk officer do it together; a certificate names what was lost."
      />
      <HoldTabs here="/erasures" erasures />
      {may.manage && (
        <Section title="Propose one" lede="Nothing is lost before a second person confirms.">
          {choices.length === 0 ? (
            <p className="muted">
              Nothing can be erased at the moment: archived suppliers with files and retired items
              with a file appear here.
            </p>
          ) : (
            <form method="get" action="/erasures/new" className="form">
              <SelectField
                meta={{ id: "of", name: "of", required: true }}
                label="What"
                nothing="Choose"
                options={choices.map((one) => ({
                  value: `${one.kind}:${one.id}`,
                  label: `${one.name} (${one.files === 1 ? "1 file" : `${one.files} files`}, ${formatBytes(one.bytes)})`,
                }))}
              />
              <div className="form-actions">
                <SubmitButton>See what would be lost</SubmitButton>
              </div>
            </form>
          )}
        </Section>
      )}
      <DataTable
        caption="Erasures"
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/erasures/${row.id}`}
        empty={
          <EmptyState
            title="Nothing was ever erased"
            actions={<LinkButton href="/holds">Legal holds</LinkButton>}
          >
            Proposals and certificates appear here.
          </EmptyState>
        }
      />
    </div>
  );
}
