// Decides how the list of agreements looks: deeds and joinders with their verdict, head agreements with their end.
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import type { Day } from "#scoring/day.ts";
import { AgreementTabs } from "./agreement-tabs.tsx";
import { KIND_WORDS, STATE_WORDS, VERDICT_WORDS } from "./agreement-words.ts";
import { VerdictBadge } from "./comparison-view.tsx";
import {
  AGREEMENT_STATE_LIST,
  SUPPLIER_KIND_LIST,
  listHref,
  VERDICT_LIST,
  type AgreementListWish,
} from "./list-address.ts";

export interface ListedAgreement {
  readonly id: string;
  readonly kind: keyof typeof KIND_WORDS;
  readonly reference: string;
  readonly counterparty: string;
  readonly supplierName: string | null;
  readonly engagementTitle: string | null;
  readonly state: keyof typeof STATE_WORDS;
  readonly verdict: "pass" | "fail" | "review" | null;
  readonly effectiveOn: Day | null;
  readonly endsOn: Day | null;
}

export interface AgreementListProps {
  readonly wish: AgreementListWish;
  readonly rows: readonly ListedAgreement[];
  readonly next: string | null;
  readonly first: boolean;
  readonly mayWrite: boolean;
}

const NOT_YET: readonly string[] = ["draft", "sent", "signed", "declined", "withdrawn"];

const shared: readonly Column<ListedAgreement>[] = [
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
];

const SUPPLIER_COLUMNS: readonly Column<ListedAgreement>[] = [
  {
    key: "name",
    label: "Supplier",
    cell: (row) => row.supplierName ?? row.counterparty,
  },
  {
    key: "what",
    label: "Agreement",
    cell: ({ kind, reference, engagementTitle }) => (
      <>
        {KIND_WORDS[kind]} <span className="mono small">{reference}</span>
        <span className="sub">{engagementTitle ?? "The whole company"}</span>
      </>
    ),
  },
  {
    key: "verdict",
    label: "Against the head",
    narrow: "label",
    cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
  },
  ...shared,
];

const HEAD_COLUMNS: readonly Column<ListedAgreement>[] = [
  { key: "name", label: "Counterparty", cell: ({ counterparty }) => counterparty },
  {
    key: "reference",
    label: "Reference",
    cell: ({ reference }) => <span className="mono small">{reference}</span>,
  },
  ...shared,
];

/** The page. */
export function AgreementList(props: AgreementListProps) {
  const { wish, rows, mayWrite } = props;
  const heads = wish.tab === "heads";
  return (
    <div className="page">
      <PageHead
        title="Agreements"
        lede={
          heads
            ? "What we promised our own customers. Everything a supplier signs is held against it."
            : "What suppliers and their subcontractors sign, and whether their deeds pass on what we promised."
        }
        actions={
          mayWrite && (
            <>
              <LinkButton href="/agreements/import">Read in a file</LinkButton>
              <LinkButton primary icon="add" href="/agreements/new">
                Register a head agreement
              </LinkButton>
            </>
          )
        }
      />
      <AgreementTabs here={heads ? "/agreements?tab=heads" : "/agreements"} />
      <Filters wish={wish} />
      <DataTable
        caption={heads ? "Head agreements" : "Agreements with suppliers"}
        columns={heads ? HEAD_COLUMNS : SUPPLIER_COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/agreements/${row.id}`}
        empty={<Nothing wish={wish} />}
      />
      <Pager
        shown={rows.length}
        noun={heads ? "head agreements" : "agreements"}
        firstHref={props.first ? undefined : listHref(wish)}
        nextHref={props.next === null ? undefined : listHref(wish, { after: props.next })}
      />
    </div>
  );
}

function Filters({ wish }: { wish: AgreementListWish }) {
  const heads = wish.tab === "heads";
  const any = { value: "", label: "Any" };
  const kindOf = (kind: string) => KIND_WORDS[kind as keyof typeof KIND_WORDS];
  const stateOf = (state: string) => STATE_WORDS[state as keyof typeof STATE_WORDS].word;
  const verdictOf = (verdict: string) => VERDICT_WORDS[verdict as "pass"].word;
  return (
    <FilterBar
      action="/agreements"
      keep={heads ? { tab: "heads" } : {}}
      search={{
        name: "q",
        label: heads ? "Counterparty or reference" : "Supplier, engagement or reference",
        value: wish.q,
      }}
      selects={[
        ...(heads
          ? []
          : [
              {
                name: "kind",
                label: "Kind",
                value: wish.kind,
                options: [
                  any,
                  ...SUPPLIER_KIND_LIST.map((value) => ({ value, label: kindOf(value) })),
                ],
              },
            ]),
        {
          name: "state",
          label: "State",
          value: wish.state,
          options: [
            any,
            ...AGREEMENT_STATE_LIST.map((value) => ({ value, label: stateOf(value) })),
          ],
        },
        ...(heads
          ? []
          : [
              {
                name: "verdict",
                label: "Against the head",
                value: wish.verdict,
                options: [
                  any,
                  ...VERDICT_LIST.map((value) => ({ value, label: verdictOf(value) })),
                ],
              },
            ]),
      ]}
      chips={[
        ...(wish.q === ""
          ? []
          : [{ label: `“${wish.q}”`, hrefWithout: listHref({ ...wish, q: "" }) }]),
        ...(wish.kind === ""
          ? []
          : [{ label: kindOf(wish.kind), hrefWithout: listHref({ ...wish, kind: "" }) }]),
        ...(wish.state === ""
          ? []
          : [{ label: stateOf(wish.state), hrefWithout: listHref({ ...wish, state: "" }) }]),
        ...(wish.verdict === ""
          ? []
          : [{ label: verdictOf(wish.verdict), hrefWithout: listHref({ ...wish, verdict: "" }) }]),
      ]}
      clearHref={listHref({ tab: wish.tab })}
      csvHref={listHref(wish, {}, "/agreements/export.csv")}
    />
  );
}

function Nothing({ wish }: { wish: AgreementListWish }) {
  if (wish.q !== "" || wish.kind !== "" || wish.state !== "" || wish.verdict !== "")
    return (
      <EmptyState
        title="No agreement fits this filter"
        actions={<LinkButton href={listHref({ tab: wish.tab })}>Show all</LinkButton>}
      />
    );
  return wish.tab === "heads" ? (
    <EmptyState
      title="No head agreement is registered yet"
      actions={
        <LinkButton primary href="/agreements/new">
          Register a head agreement
        </LinkButton>
      }
    >
      Register what you promised your customers: deeds of suppliers are compared with it.
    </EmptyState>
  ) : (
    <EmptyState
      title="No agreement was drafted yet"
      actions={<LinkButton href="/engagements">Go to engagements</LinkButton>}
    >
      A deed begins on the page of an engagement, a mutual NDA on the page of a supplier.
    </EmptyState>
  );
}
