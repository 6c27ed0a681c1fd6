// Decides how one template is read: its clauses with what each states, what the edition changed, and the very difference.
import { Fingerprint } from "#app/screens/agreements/agreement-text.tsx";
import { ClauseDifferences, type ShownClause } from "#app/screens/renewals/difference-view.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { ClauseWords } from "./clause-words.tsx";

export interface TemplatePageProps {
  readonly id: string;
  readonly language: "en" | "de";
  readonly editions: readonly string[];
  readonly edition: string;
  readonly sha256: string;
  readonly title: string;
  readonly preamble: readonly string[];
  readonly clauses: readonly {
    readonly id: string;
    readonly from: string | null;
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly terms: readonly string[];
  }[];
  readonly changes: {
    readonly from: string;
    readonly summary: string;
    readonly rows: readonly {
      readonly clause: string;
      readonly title: string;
      readonly kind: "material" | "editorial";
      readonly text: string;
    }[];
  } | null;
  readonly difference: {
    readonly against: string;
    readonly clauses: readonly ShownClause[];
  } | null;
}

/** The page. */
export function TemplatePage(props: TemplatePageProps) {
  const { id, language, edition, changes, difference } = props;
  const here = (to: { language?: string; edition?: string; against?: string }) => {
    const wish = new URLSearchParams({ language, edition, ...to });
    return `/agreements/library/templates/${id}?${wish}`;
  };
  const languages = [
    { href: here({ language: "en" }), label: "English" },
    { href: here({ language: "de" }), label: "German" },
  ];
  return (
    <div className="page">
      <PageHead
        title={props.title}
        lede={`Edition ${edition}`}
        back={{ href: "/agreements/library", label: "Clauses and templates" }}
      />
      <Tabs
        label="Edition"
        here={here({})}
        tabs={props.editions.map((one) => ({ href: here({ edition: one }), label: one }))}
      />
      <Tabs
        label="Language"
        here={languages[language === "en" ? 0 : 1]?.href ?? ""}
        tabs={languages}
      />
      {changes && (
        <Section
          title={`What it changed against ${changes.from}`}
          lede={changes.summary}
          aside={<a href={here({ against: changes.from })}>Word for word</a>}
        >
          <ul className="plain-list">
            {changes.rows.map((row) => (
              <li key={row.clause}>
                <strong>{row.title}</strong>{" "}
                <StateBadge tone={row.kind === "material" ? "warn" : "off"}>
                  {row.kind === "material" ? "Signed anew" : "Editorial"}
                </StateBadge>
                <span className="sub">{row.text}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {difference && (
        <Section
          title={`Word for word against ${difference.against}`}
          aside={<a href={here({})}>Without the comparison</a>}
        >
          <ClauseDifferences clauses={difference.clauses} locale={language} />
        </Section>
      )}
      <Section title="The text" lede="Grey places are filled when an agreement is sent.">
        <ClauseWords paragraphs={props.preamble} locale={language} />
        {props.clauses.map((clause, place) => (
          <div key={clause.id} className="stack stack-tight">
            <h3>
              {place + 1}. {clause.title}
            </h3>
            {clause.terms.length > 0 && (
              <p className="small muted">States: {clause.terms.join(", ")}</p>
            )}
            <ClauseWords paragraphs={clause.paragraphs} locale={language} />
            {clause.from !== null && (
              <p className="small">
                <a href={`/agreements/library/clauses/${clause.from.split("@")[0]}`}>
                  From the library, version {clause.from.split("@")[1]}
                </a>
              </p>
            )}
          </div>
        ))}
      </Section>
      <Fingerprint sha256={props.sha256} label="SHA-256 it was published with" />
    </div>
  );
}
