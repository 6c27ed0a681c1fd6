// Decides how the checklist looks: what agreements of this kind usually settle, found or not, and what it means.
import type { Desk } from "#app/imports/agreements/desk-view.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { termRow } from "#scoring/obligations/term-table.ts";
import { clauseWords } from "./clause-words.ts";
import { placeWords } from "./intake-words.ts";

/** The checklist. */
export function IntakeClauses({ clauses }: { clauses: Desk["clauses"] }) {
  const found = clauses.filter(({ passage }) => passage !== null).length;
  return (
    <Section
      id="checklist"
      title="What such agreements usually settle"
      lede={`${found} of ${clauses.length} topics were found by their words. A hint for the reader, not legal advice.`}
    >
      <ul className="desk-clauses">
        {clauses.map(({ topic, passage }) => {
          const { title, lacking, term } = clauseWords(topic);
          return (
            <li key={topic}>
              <div className="desk-clause-head">
                <h3>{title}</h3>
                <StateBadge tone={passage ? "ok" : "warn"}>
                  {passage ? "Found" : "Not found"}
                </StateBadge>
              </div>
              {passage ? (
                <p className="small clamp-2">
                  <a href={`#${passage.mark}`}>{placeWords(passage)}</a>: “{passage.text}”
                </p>
              ) : (
                <p className="small">
                  {lacking}
                  {term && (
                    <>
                      {" "}
                      <a href={`?term=${term}#term-${term}`}>{termRow(term).label.en}</a>
                    </>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
