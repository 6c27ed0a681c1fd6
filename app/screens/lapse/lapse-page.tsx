// Decides how "If this lapses" is answered: how many accesses would shut, which ones and why, and what stays as it is.
import { hrefWith } from "#app/screens/lists/href.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Day } from "#scoring/day.ts";
import { lapseHref, thingHref, type LapseKind } from "./lapse-href.ts";

export interface ShownEffect {
  readonly grantId: string;
  readonly requestId: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly materialId: string;
  readonly materialTitle: string;
  readonly reference: string;
  readonly engagement: string;
  readonly tier: number;
  readonly endsOn: Day;
  readonly effect: "shuts" | "shut_already" | "stays_open";
  readonly conditions: readonly string[];
  readonly because: string;
}

export interface LapsePageProps {
  readonly lapsing: {
    readonly id: string;
    readonly kind: LapseKind;
    readonly title: string;
    readonly supplierName: string;
    readonly supplierId: string | null;
    readonly endsId: string | null;
    readonly lastDay: Day | null;
  };
  readonly lines: readonly ShownEffect[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  readonly first: boolean;
}

const WORDS: Readonly<Record<LapseKind, { readonly if: string; readonly happens: string }>> = {
  evidence: { if: "If this document lapses", happens: "Supposed: its last day was yesterday." },
  agreement: { if: "If this agreement ends", happens: "Supposed: its last day was yesterday." },
  subcontractor: {
    if: "If what binds this subcontractor ends",
    happens: "Supposed: the last day of its joinder was yesterday.",
  },
  person: { if: "If this person leaves", happens: "Supposed: the person no longer works there." },
};

const COLUMNS: readonly Column<ShownEffect>[] = [
  {
    key: "supplier",
    label: "Supplier",
    cell: (row) => (
      <>
        {row.supplierName}
        <span className="sub">{row.engagement}</span>
      </>
    ),
  },
  { key: "tier", label: "Tier", numeric: true, narrow: "label", cell: (row) => row.tier },
  {
    key: "item",
    label: "Item",
    narrow: "label",
    cell: (row) => (
      <>
        {row.materialTitle}
        <span className="sub mono">{row.reference}</span>
      </>
    ),
  },
  {
    key: "until",
    label: "Granted until",
    narrow: "label",
    cell: (row) => <span className="num nowrap">{formatDay(row.endsOn)}</span>,
  },
  {
    key: "why",
    label: "What turns",
    cell: (row) =>
      row.conditions.length === 0 ? (
        <span className="muted">nothing</span>
      ) : (
        <>
          {row.conditions.join(", ")}
          <span className="sub">{row.because}</span>
        </>
      ),
  },
];

export function LapsePage(props: LapsePageProps) {
  const { lapsing, next } = props;
  const lines = [...props.lines].sort(
    (one, other) =>
      one.tier - other.tier || one.supplierName.localeCompare(other.supplierName, "en"),
  );
  const shuts = lines.filter(({ effect }) => effect === "shuts");
  const already = lines.filter(({ effect }) => effect === "shut_already");
  const stays = lines.filter(({ effect }) => effect === "stays_open");
  const more = next !== null || !props.first;
  return (
    <div className="page">
      <PageHead
        title={`${WORDS[lapsing.kind].if}: ${lapsing.title}`}
        lede={`${lapsing.supplierName}. ${WORDS[lapsing.kind].happens} Nothing is changed or kept by looking.`}
        back={{ href: thingHref(lapsing), label: lapsing.title }}
        actions={
          <LinkButton
            icon="download"
            href={lapseHref(lapsing.kind, lapsing.id, "/lapse.csv")}
            document
          >
            CSV
          </LinkButton>
        }
      />
      <Banner tone={shuts.length > 0 ? "warn" : "ok"} title={verdict(shuts.length, more)}>
        {lapsing.endsId === null
          ? "Nothing binds this subcontractor yet, so nothing rests on it."
          : lapsing.lastDay === null
            ? "It has no last day on record."
            : `Its last day on record is ${formatDay(lapsing.lastDay, "en", "long")}.`}
      </Banner>
      {shuts.length > 0 && (
        <Section title="Would shut">
          <Effects lines={shuts} caption="Access that would shut" />
        </Section>
      )}
      {already.length > 0 && (
        <Section title="Shut already" lede="For another reason, or for this one.">
          <Effects lines={already} caption="Access that is shut already" />
        </Section>
      )}
      {stays.length > 0 && (
        <Section
          title="Stays open"
          lede="In the same chain or engagement, and not resting on this."
        >
          <Effects lines={stays} caption="Access that stays open" />
        </Section>
      )}
      {next !== null && (
        <p>
          <a href={hrefWith("/lapse", { kind: lapsing.kind, id: lapsing.id, after: next })}>
            Judge the next grants
          </a>
        </p>
      )}
    </div>
  );
}

function Effects(props: { lines: readonly ShownEffect[]; caption: string }) {
  return (
    <DataTable
      still
      caption={props.caption}
      columns={COLUMNS}
      rows={props.lines}
      keyOf={(row) => row.grantId}
      hrefOf={(row) =>
        hrefWith("/gate", {
          supplier: row.supplierId,
          material: row.materialId,
          way: row.requestId,
        })
      }
    />
  );
}

function verdict(count: number, more: boolean): string {
  const here = more ? " of those judged on this page" : "";
  if (count === 0) return more ? "Nothing on this page would shut" : "Nothing would shut";
  return `${count === 1 ? "One access" : `${count} accesses`}${here} would shut`;
}
