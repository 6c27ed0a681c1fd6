// Decides how everything agreed with one supplier is listed, and how another agreement is begun.
import { Banner } from "#app/ui/banner.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText, InstantText } from "#app/ui/when.tsx";
import { KIND_WORDS, STATE_WORDS } from "./agreement-words.ts";
import { NewAgreement } from "./new-agreement.tsx";

interface Row {
  readonly id: string;
  readonly kind: keyof typeof KIND_WORDS;
  readonly reference: string;
  readonly state: keyof typeof STATE_WORDS;
  readonly engagementTitle: string | null;
  readonly effectiveOn: string | null;
  readonly endsOn: string | null;
  readonly createdAt: string | Date;
}

export interface SupplierAgreementsProps {
  readonly supplier: { readonly id: string; readonly name: string };
  readonly agreements: readonly Row[];
  readonly engagements: readonly { readonly id: string; readonly title: string }[];
  readonly mayWrite: boolean;
  readonly note: { readonly tone: "ok" | "warn" | "error"; readonly text: string } | null;
}

const NOT_YET: readonly string[] = ["draft", "sent", "signed", "declined", "withdrawn"];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: "what",
    label: "Agreement",
    cell: ({ kind, reference }) => (
      <>
        {KIND_WORDS[kind]} <span className="mono small">{reference}</span>
      </>
    ),
  },
  {
    key: "engagement",
    label: "For",
    narrow: "label",
    cell: ({ engagementTitle }) =>
      engagementTitle ?? <span className="muted">The whole company</span>,
  },
  {
    key: "state",
    label: "State",
    cell: ({ state }) => (
      <StateBadge tone={STATE_WORDS[state].tone}>{STATE_WORDS[state].word}</StateBadge>
    ),
  },
  {
    key: "from",
    label: "In force from",
    narrow: "hide",
    cell: ({ effectiveOn, state }) => (
      <DayText day={NOT_YET.includes(state) ? null : effectiveOn} />
    ),
  },
  { key: "until", label: "Until", narrow: "hide", cell: ({ endsOn }) => <DayText day={endsOn} /> },
  {
    key: "drafted",
    label: "Drafted",
    narrow: "hide",
    cell: ({ createdAt }) => <InstantText instant={createdAt} />,
  },
];

/** The page. */
export function SupplierAgreements(props: SupplierAgreementsProps) {
  const { supplier, agreements, note } = props;
  return (
    <div className="page">
      <PageHead
        title="Agreements"
        lede={`Everything agreed with ${supplier.name}, or on its way.`}
        back={{ href: `/suppliers/${supplier.id}`, label: supplier.name }}
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <DataTable
        caption={`Agreements with ${supplier.name}`}
        columns={COLUMNS}
        rows={agreements}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/agreements/${row.id}`}
        still
        empty={
          <EmptyState title="Nothing is agreed yet">
            A first talk needs a mutual NDA; material needs a deed.
          </EmptyState>
        }
      />
      {props.mayWrite && (
        <NewAgreement supplierId={supplier.id} engagements={props.engagements} deed />
      )}
    </div>
  );
}
