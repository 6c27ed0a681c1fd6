// Decides how the outbox is listed and narrowed.
import { chipsOf } from "#app/screens/lists/chips.ts";
import { hrefWith } from "#app/screens/lists/href.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { MAIL_STATES, MailStateBadge, templateWord, type MailState } from "./mail-words.tsx";

export interface MailRow {
  readonly id: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly template: string;
  readonly state: MailState;
  readonly createdAt: Date;
}

const COLUMNS: readonly Column<MailRow>[] = [
  { key: "subject", label: "Subject", cell: (row) => row.subject },
  {
    key: "to",
    label: "To",
    cell: (row) => (
      <>
        {row.toName}
        <span className="sub">{row.toAddress}</span>
      </>
    ),
    narrow: "label",
  },
  { key: "kind", label: "Kind", cell: (row) => templateWord(row.template), narrow: "hide" },
  { key: "state", label: "Standing", cell: (row) => <MailStateBadge state={row.state} /> },
  {
    key: "created",
    label: "Written",
    cell: (row) => <InstantText instant={row.createdAt} />,
    narrow: "label",
  },
];

/** One page of mails. */
export function MailList({ rows }: { rows: readonly MailRow[] }) {
  return (
    <DataTable
      caption="Mails"
      columns={COLUMNS}
      rows={rows}
      keyOf={(row) => row.id}
      hrefOf={(row) => `/mail/${row.id}`}
      empty={
        <EmptyState title="No mail here">
          Invitations, reminders and receipts appear here once they are sent.
        </EmptyState>
      }
    />
  );
}

/** The bar above them. */
export function MailFilters({ filters }: { filters: { q: string; state: "" | MailState } }) {
  const states = Object.entries(MAIL_STATES).map(([value, { word }]) => ({ value, label: word }));
  return (
    <FilterBar
      action="/mail"
      search={{ name: "q", label: "Recipient or subject", value: filters.q }}
      selects={[
        {
          name: "state",
          label: "Standing",
          value: filters.state,
          options: [{ value: "", label: "Any standing" }, ...states],
        },
      ]}
      chips={chipsOf("/mail", filters, {
        q: (text) => `“${text}”`,
        state: (state) => MAIL_STATES[state as MailState].word,
      })}
      clearHref="/mail"
      csvHref={hrefWith("/mail.csv", filters)}
    />
  );
}
