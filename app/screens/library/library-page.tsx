// Decides how clauses and templates are listed: what each clause states, from which level, and which texts use it.
import { AgreementTabs } from "#app/screens/agreements/agreement-tabs.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { LevelBadge } from "#app/ui/exposure-badge.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Level } from "#scoring/facts.ts";

export interface ListedClause {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly terms: readonly string[];
  readonly mandatoryFrom: Level;
  readonly answersTo: readonly string[];
  readonly usedIn: readonly string[];
}

export interface ListedTemplate {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly string[];
  readonly clauses: number;
  readonly taken: number;
}

export interface LibraryPageProps {
  readonly language: "en" | "de";
  readonly clauses: readonly ListedClause[];
  readonly templates: readonly ListedTemplate[];
}

const CLAUSES: readonly Column<ListedClause>[] = [
  { key: "title", label: "Clause", cell: ({ number, title }) => `${number}. ${title}` },
  {
    key: "terms",
    label: "States",
    cell: ({ terms }) =>
      terms.length === 0 ? <span className="muted">Words only</span> : terms.join(", "),
  },
  {
    key: "level",
    label: "Needed from",
    narrow: "label",
    cell: ({ mandatoryFrom }) => <LevelBadge level={mandatoryFrom} />,
  },
  {
    key: "answers",
    label: "Answers to",
    narrow: "hide",
    cell: ({ answersTo }) => <span className="small">{answersTo.join("; ")}</span>,
  },
];

const TEMPLATES: readonly Column<ListedTemplate>[] = [
  { key: "title", label: "Text", cell: ({ title }) => title },
  {
    key: "clauses",
    label: "Clauses",
    narrow: "label",
    cell: ({ clauses, taken }) => clauseCount(clauses, taken),
  },
  {
    key: "editions",
    label: "Editions",
    narrow: "label",
    cell: ({ editions }) => <span className="mono small">{editions.join(", ")}</span>,
  },
];

/** The page. */
export function LibraryPage({ language, clauses, templates }: LibraryPageProps) {
  const tabs = [
    { href: "/agreements/library", label: "English" },
    { href: "/agreements/library?language=de", label: "German" },
  ];
  return (
    <div className="page">
      <PageHead
        title="Clauses and templates"
        lede="What suppliers sign is put together from these. A published text never changes; a new wording is a new edition."
      />
      <AgreementTabs here="/agreements/library" />
      <Tabs label="Language" tabs={tabs} here={tabs[language === "en" ? 0 : 1]?.href ?? ""} />
      <Section title="Templates" lede="New drafts use the newest edition.">
        <DataTable
          caption="Templates"
          columns={TEMPLATES}
          rows={templates}
          keyOf={(row) => row.id}
          hrefOf={(row) => `/agreements/library/templates/${row.id}?language=${language}`}
          still
        />
      </Section>
      <Section
        title="Clauses"
        lede="Each states its points as typed values: what is compared is exactly what is signed."
      >
        <DataTable
          caption="Clauses"
          columns={CLAUSES}
          rows={clauses}
          keyOf={(row) => row.id}
          hrefOf={(row) => `/agreements/library/clauses/${row.id}`}
          still
        />
      </Section>
    </div>
  );
}

function clauseCount(clauses: number, taken: number): string {
  if (taken === 0) return `${clauses} of its own`;
  if (taken === clauses) return `${clauses}, all from the library`;
  return `${clauses}, of which ${taken} from the library`;
}
