// Decides how rules about countries are listed: one kind at a time, dated, with source and day of the last check.
import { Fragment } from "react";
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
import { kindWord } from "#app/screens/evidence-review/words.ts";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import {
  KIND_LIST,
  KIND_WORDS,
  limitWord,
  OVERLAY_WORDS,
  placeName,
  rulesHref,
  STRENGTH_WORDS,
  type Kind,
} from "./rule-words.ts";
import { WayLookup, type WayLookupProps } from "./way-lookup.tsx";

export interface ShownRule {
  readonly id: string;
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly strength: keyof typeof STRENGTH_WORDS;
  readonly overlays: readonly string[];
  readonly scope: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
  readonly evidence: readonly string[];
  readonly checkedOn: string;
  readonly withdrawn: boolean;
  readonly replacedById: string | null;
}

export interface RuleListProps {
  readonly wish: { readonly kind: Kind; readonly q: string; readonly history: string };
  readonly rows: readonly ShownRule[];
  readonly mayWrite: boolean;
  readonly way: WayLookupProps["way"];
  /** The country our material leaves from; empty while nobody said so. */
  readonly home: string;
  readonly done: "home" | undefined;
  readonly countries: readonly { readonly value: string; readonly label: string }[];
}

const COLUMNS: readonly Column<ShownRule>[] = [
  { key: "way", label: "Way", cell: ({ from, to }) => `${placeName(from)} → ${placeName(to)}` },
  {
    key: "limit",
    label: "Limit",
    cell: ({ kind, strength, scope, withdrawn, replacedById }) => (
      <>
        {withdrawn ? "Withdrawn" : replacedById ? "Replaced" : limitWord(kind, strength)}
        {scope !== "" && <span className="sub">{scope}</span>}
      </>
    ),
  },
  {
    key: "overlays",
    label: "Material",
    narrow: "hide",
    cell: ({ overlays }) =>
      overlays.length === 0
        ? "All"
        : overlays.map((one, place) => (
            <Fragment key={one}>
              {place > 0 && ", "}
              <span className="nowrap">{OVERLAY_WORDS[one] ?? one}</span>
            </Fragment>
          )),
  },
  {
    key: "days",
    label: "In force",
    narrow: "label",
    cell: ({ validFrom, validUntil }) => (
      <>
        <span className="nowrap">from {formatDay(validFrom)}</span>
        {validUntil && <span className="sub nowrap">until {formatDay(validUntil)}</span>}
      </>
    ),
  },
  {
    key: "evidence",
    label: "Asks for",
    narrow: "label",
    cell: ({ evidence }) =>
      evidence.length === 0 ? (
        <span className="muted">–</span>
      ) : (
        evidence.map((kind) => kindWord(kind)).join(", ")
      ),
  },
  {
    key: "source",
    label: "Source",
    narrow: "hide",
    cell: ({ source, checkedOn }) => (
      <>
        {source}
        <span className="sub nowrap">checked {formatDay(checkedOn)}</span>
      </>
    ),
  },
];

/** The page. */
export function RuleList(props: RuleListProps) {
  const { wish, rows, mayWrite, way, countries } = props;
  const words = KIND_WORDS[wish.kind];
  return (
    <div className="page">
      <PageHead
        title="Jurisdictions"
        lede="What our register says about countries, by day. A working aid kept by people: check a source before you rely on it."
        actions={
          mayWrite && (
            <LinkButton primary icon="add" href={`/jurisdictions/new?kind=${wish.kind}`}>
              Add a row
            </LinkButton>
          )
        }
      />
      {props.done && <Banner tone="ok">Kept. Every way is read from there from now on.</Banner>}
      <Home {...props} />
      <WayLookup way={way} countries={countries} />
      <Tabs
        label="Kinds of rules"
        here={rulesHref({ kind: wish.kind })}
        tabs={KIND_LIST.map((kind) => ({
          href: rulesHref({ kind }),
          label: KIND_WORDS[kind].label,
        }))}
      />
      <p className="muted">{words.lede}</p>
      <FilterBar
        action="/jurisdictions"
        keep={{ kind: wish.kind }}
        search={{ name: "q", label: "Country code, group, scope or source", value: wish.q }}
        selects={[
          {
            name: "history",
            label: "Rows",
            value: wish.history,
            options: [
              { value: "", label: "That count" },
              { value: "all", label: "With replaced ones" },
            ],
          },
        ]}
        chips={
          wish.q === ""
            ? []
            : [{ label: `“${wish.q}”`, hrefWithout: rulesHref({ ...wish, q: "" }) }]
        }
        clearHref={rulesHref({ kind: wish.kind })}
        csvHref={rulesHref(wish, "/jurisdictions/export.csv")}
      />
      <DataTable
        caption={words.label}
        columns={COLUMNS}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => `/jurisdictions/${row.id}`}
        empty={<EmptyState title="No row fits this filter" />}
      />
    </div>
  );
}

function Home({ home, mayWrite, countries }: RuleListProps) {
  return (
    <Section
      title="Where our material leaves from"
      id="origin"
      aside={home === "" ? <StateBadge tone="warn">Not said</StateBadge> : placeName(home)}
    >
      {home === "" && (
        <p>
          Every way is read from there. Until it is said, items that a rule speaks about stay shut.
        </p>
      )}
      {mayWrite && (
        <Form action="/jurisdictions/home" method="post" className="cluster cluster-end">
          <SelectField
            meta={plainMeta("home", undefined, { home })}
            label="Country"
            nothing="Choose …"
            options={countries}
            short
          />
          <SubmitButton primary={home === ""}>Keep</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
