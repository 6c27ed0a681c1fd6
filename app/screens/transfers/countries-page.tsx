// Decides how the ways of one engagement are read: which country, for which material, by which rule, on which basis.
import { FINDING_WORDS } from "#app/screens/jurisdictions/rule-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatCountry, formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { BasisList, type ShownBasis } from "./basis-list.tsx";
import { EvidenceAsked, type EvidenceAskedProps } from "./evidence-asked.tsx";
import { BASIS_NOTES, markWord, WAY_WORDS } from "./basis-words.ts";

export interface ShownWay {
  readonly country: string;
  readonly mark: string;
  readonly borne: boolean;
  readonly state: keyof typeof WAY_WORDS;
  readonly lastDay: string | null;
  readonly findings: readonly {
    readonly finding: keyof typeof FINDING_WORDS;
    readonly source: string;
    readonly scope: string;
    readonly ruleId: string;
  }[];
}

export interface CountriesPageProps {
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly supplierName: string;
    readonly state: string;
  };
  readonly evidence: EvidenceAskedProps["evidence"];
  readonly mayAsk: boolean;
  readonly today: string;
  readonly home: string;
  readonly ways: readonly ShownWay[];
  readonly bases: readonly ShownBasis[];
  readonly mayWrite: boolean;
  readonly done: keyof typeof BASIS_NOTES | undefined;
}

/** The page. */
export function CountriesPage(props: CountriesPageProps) {
  const { engagement, home, ways, done } = props;
  const shut = ways.filter(({ state, borne }) => borne && state !== "open").length;
  return (
    <div className="page">
      <PageHead
        title="Countries"
        lede={`${engagement.supplierName}: which ways the rules in your register leave open, and what is on record for the others. A working aid, not legal advice.`}
        back={{ href: `/engagements/${engagement.id}`, label: engagement.title }}
        actions={
          props.mayWrite && (
            <LinkButton primary icon="add" href={`/engagements/${engagement.id}/countries/new`}>
              Record a basis
            </LinkButton>
          )
        }
      />
      {done && <Banner tone={BASIS_NOTES[done].tone}>{BASIS_NOTES[done].text}</Banner>}
      {home === "" && (
        <Banner
          tone="warn"
          title="Nobody said where our material leaves from"
          actions={
            <LinkButton small href="/jurisdictions#origin">
              Say it
            </LinkButton>
          }
        >
          Until then, items that a rule speaks about stay shut.
        </Banner>
      )}
      {shut > 0 && (
        <Banner tone="warn" title={shut === 1 ? "One way is shut" : `${shut} ways are shut`}>
          Nobody who works there can be given items of that kind under this engagement.
        </Banner>
      )}
      <Ways {...props} />
      <EvidenceAsked {...props} />
      <BasisList {...props} />
    </div>
  );
}

const WAY_COLUMNS: readonly Column<ShownWay & { readonly recordHref: string | null }>[] = [
  { key: "country", label: "To", cell: ({ country }) => formatCountry(country) },
  {
    key: "mark",
    label: "Material",
    narrow: "label",
    cell: ({ mark, borne }) => (
      <>
        {markWord(mark)}
        {!borne && <span className="sub">No item here carries this mark</span>}
      </>
    ),
  },
  {
    key: "state",
    label: "Stands",
    narrow: "label",
    cell: ({ state, lastDay }) => (
      <>
        <StateBadge tone={WAY_WORDS[state].tone}>{WAY_WORDS[state].word}</StateBadge>
        {lastDay && <span className="sub">until {formatDay(lastDay)}</span>}
      </>
    ),
  },
  {
    key: "rules",
    label: "Rule in your register",
    narrow: "label",
    cell: ({ findings }) =>
      findings.length === 0 ? (
        <span className="muted">None speaks about it</span>
      ) : (
        <ul className="plain-list">
          {findings.map(({ ruleId, source, scope, finding }) => (
            <li key={ruleId}>
              <a href={`/jurisdictions/${ruleId}`}>{source}</a>
              <span className="sub">
                {FINDING_WORDS[finding].word}
                {scope !== "" && `: ${scope}`}
              </span>
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: "act",
    label: "Act",
    cell: ({ recordHref, country }) =>
      recordHref && (
        <a href={recordHref}>
          Record a basis<span className="visually-hidden"> for {formatCountry(country)}</span>
        </a>
      ),
  },
];

function Ways({ ways, engagement, mayWrite }: CountriesPageProps) {
  const hrefOf = ({ country, mark, state }: ShownWay) =>
    mayWrite && state === "no_basis"
      ? `/engagements/${engagement.id}/countries/new?country=${country}&overlay=${mark}`
      : null;
  return (
    <Section
      title="Ways"
      id="ways"
      lede="To the countries of this engagement and those where people named for access work."
    >
      <DataTable
        caption="Ways"
        columns={WAY_COLUMNS}
        rows={ways.map((way) => ({ ...way, recordHref: hrefOf(way) }))}
        keyOf={(way) => `${way.country} ${way.mark}`}
        still
        stacks
        empty={<EmptyState title="No country is named for this engagement" />}
      />
    </Section>
  );
}
