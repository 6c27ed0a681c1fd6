// Decides how rules about countries are listed: one kind at a time, dated, with source and day of the last check.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { plainMeta } from "#app/screens/agreements/plain-meta.ts";
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
  FINDING_WORDS,
  KIND_LIST,
  KIND_WORDS,
  OVERLAY_WORDS,
  OVERLAYS,
  placeName,
  rulesHref,
  STRENGTH_WORDS,
  type Kind,
} from "./rule-words.ts";

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
  readonly checkedOn: string;
  readonly withdrawn: boolean;
  readonly replacedById: string | null;
}

export interface RuleListProps {
  readonly wish: { readonly kind: Kind; readonly q: string; readonly history: string };
  readonly rows: readonly ShownRule[];
  readonly mayWrite: boolean;
  readonly way: {
    readonly from: string;
    readonly to: string;
    readonly overlay: string;
    readonly findings: readonly {
      readonly finding: keyof typeof FINDING_WORDS;
      readonly source: string;
      readonly scope: string;
      readonly ruleId: string;
    }[];
  };
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
    cell: ({ strength, scope, withdrawn, replacedById }) => (
      <>
        {withdrawn ? "Withdrawn" : replacedById ? "Replaced" : STRENGTH_WORDS[strength]}
        {scope !== "" && <span className="sub">{scope}</span>}
      </>
    ),
  },
  {
    key: "overlays",
    label: "Material",
    narrow: "hide",
    cell: ({ overlays }) =>
      overlays.length === 0 ? "All" : overlays.map((one) => OVERLAY_WORDS[one] ?? one).join(", "),
  },
  { key: "from", label: "From", narrow: "label", cell: ({ validFrom }) => formatDay(validFrom) },
  {
    key: "until",
    label: "Until",
    narrow: "label",
    cell: ({ validUntil }) =>
      validUntil ? formatDay(validUntil) : <span className="muted">–</span>,
  },
  { key: "source", label: "Source", narrow: "hide", cell: ({ source }) => source },
  {
    key: "checked",
    label: "Last checked",
    narrow: "hide",
    cell: ({ checkedOn }) => formatDay(checkedOn),
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
      <Way way={way} countries={countries} />
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

function Way({ way, countries }: Pick<RuleListProps, "way" | "countries">) {
  const asked = way.from !== "" && way.to !== "";
  const meta = (name: "from" | "to" | "overlay") => plainMeta(name, undefined, way, false);
  return (
    <Section title="Look up a way" id="way">
      <form action="/jurisdictions" method="get" className="cluster cluster-end">
        <SelectField
          meta={meta("from")}
          label="From"
          nothing="Choose …"
          options={countries}
          short
        />
        <SelectField meta={meta("to")} label="To" nothing="Choose …" options={countries} short />
        <SelectField
          meta={meta("overlay")}
          label="Material"
          nothing="Without a mark"
          options={OVERLAYS.map((value) => ({ value, label: OVERLAY_WORDS[value] ?? value }))}
          short
        />
        <SubmitButton primary={false}>Look up</SubmitButton>
      </form>
      {asked && (
        <ul className="plain-list">
          {way.findings.length === 0 && (
            <li>
              <StateBadge tone="ok">Goes</StateBadge> No rule of the register speaks about it.
            </li>
          )}
          {way.findings.map(({ finding, source, scope, ruleId }) => (
            <li key={ruleId}>
              <StateBadge tone={FINDING_WORDS[finding].tone}>
                {FINDING_WORDS[finding].word}
              </StateBadge>{" "}
              <a href={`/jurisdictions/${ruleId}`}>{source}</a>
              {scope !== "" && <span className="sub">{scope}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
