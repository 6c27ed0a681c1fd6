// Decides how one clause of the library is read: both languages, what it states and why, and what its version changed.
import { Fingerprint } from "#app/screens/agreements/agreement-text.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { LevelBadge } from "#app/ui/exposure-badge.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Level } from "#scoring/facts.ts";
import { ClauseWords } from "./clause-words.tsx";

type Pieces = readonly { readonly kind: "same" | "gone" | "new"; readonly text: string }[];

export interface ClausePageProps {
  readonly clause: {
    readonly number: number;
    readonly version: number;
    readonly mandatoryFrom: Level;
    readonly answersTo: readonly string[];
    readonly sha256: string;
    readonly en: { readonly title: string; readonly paragraphs: readonly string[] };
    readonly de: { readonly title: string; readonly paragraphs: readonly string[] };
    readonly terms: readonly {
      readonly id: string;
      readonly label: string;
      readonly help: string;
    }[];
  };
  readonly difference: {
    readonly version: number;
    readonly en: Pieces;
    readonly de: Pieces;
  } | null;
}

/** The page. */
export function ClausePage({ clause, difference }: ClausePageProps) {
  const labels = new Map(clause.terms.map(({ id, label }) => [id, label]));
  const nameOf = (place: string) => labels.get(place) ?? place.replaceAll("_", " ");
  return (
    <div className="page">
      <PageHead
        title={`${clause.number}. ${clause.en.title}`}
        lede={`Version ${clause.version} of the clause. German: ${clause.de.title}.`}
        back={{ href: "/agreements/library", label: "Clauses and templates" }}
        badges={<LevelBadge level={clause.mandatoryFrom} />}
      />
      <DefinitionList
        items={[
          {
            term: "Needed from",
            value: `Level ${clause.mandatoryFrom}: an agreement about such material may not lack it`,
          },
          { term: "Answers to", value: clause.answersTo.join("; ") },
        ]}
      />
      {clause.terms.length > 0 && (
        <Section title="What it states" lede="Values that are typed in and compared.">
          <DefinitionList
            items={clause.terms.map(({ label, help }) => ({ term: label, value: help }))}
          />
        </Section>
      )}
      <div className="split split-even">
        <Section title="English">
          <ClauseWords paragraphs={clause.en.paragraphs} locale="en" nameOf={nameOf} />
        </Section>
        <Section title="German">
          <ClauseWords paragraphs={clause.de.paragraphs} locale="de" nameOf={nameOf} />
        </Section>
      </div>
      {difference && (
        <Section title={`Against version ${difference.version}`}>
          <Changed pieces={difference.en} />
          <Changed pieces={difference.de} />
        </Section>
      )}
      <Fingerprint sha256={clause.sha256} label="SHA-256 it was published with" />
    </div>
  );
}

function Changed({ pieces }: { pieces: Pieces }) {
  return (
    <div className="difference-clauses">
      <p>
        {pieces.map(({ kind, text }, at) => {
          const spaced = `${text} `;
          if (kind === "gone") return <del key={at}>{spaced}</del>;
          return kind === "new" ? <ins key={at}>{spaced}</ins> : spaced;
        })}
      </p>
    </div>
  );
}
