// Decides how the terms stand on the desk: each in one line with its state, the one that is open with passages and fields.
import type { Desk } from "#app/imports/agreements/desk-view.ts";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";
import type { Reply } from "../plain-meta.ts";
import { TERM_GROUPS } from "../term-groups.ts";
import { IntakeTerm } from "./intake-term.tsx";
import { placeWords } from "./intake-words.ts";

export interface IntakeTermsProps {
  readonly intakeId: string;
  readonly desk: Desk;
  readonly open: TermId | undefined;
  readonly reply?: Reply;
}

/** The terms under their headings. */
export function IntakeTerms(props: IntakeTermsProps) {
  const { desk, open } = props;
  return (
    <section className="desk-pane desk-terms" id="terms" aria-label="Terms">
      {TERM_GROUPS.map(({ title, terms }) => (
        <div key={title} className="desk-group">
          <h2>{title}</h2>
          <ul>
            {terms.map((id) => (
              <li
                key={id}
                id={`term-${id}`}
                className={id === open ? "desk-term desk-term-open" : "desk-term"}
              >
                <a
                  id={`term-${id}-link`}
                  className="desk-term-head"
                  href={id === open ? "?term=none" : `?term=${id}#term-${id}`}
                  aria-expanded={id === open}
                >
                  <span>{termRow(id).label.en}</span>
                  <TermState desk={desk} id={id} />
                </a>
                {desk.choices[id] && id !== open && desk.choices[id].words !== "" && (
                  <span className="desk-value">{desk.choices[id].words}</span>
                )}
                {id === open && <IntakeTerm key={desk.choices[id]?.seq ?? 0} {...props} id={id} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function TermState({ desk, id }: { desk: Desk; id: TermId }) {
  const { tone, words } = stateOf(desk, id);
  return <StateBadge tone={tone}>{words}</StateBadge>;
}

function stateOf(desk: Desk, id: TermId): { tone: StateTone; words: string } {
  const choice = desk.choices[id];
  if (choice?.source === "passage")
    return {
      tone: "ok",
      words: choice.passage ? `From ${placeWords(choice.passage)}` : "From a passage",
    };
  if (choice)
    return choice.source === "hand"
      ? { tone: "ok", words: "By hand" }
      : { tone: "off", words: "Silent" };
  const found = desk.suggestions[id] ?? [];
  if (found.length === 0) return { tone: "idle", words: "Nothing found" };
  if (found.some(({ confidence }) => confidence === "clear"))
    return { tone: "active", words: "Clear passage" };
  return { tone: "waiting", words: found.length === 1 ? "1 passage" : `${found.length} passages` };
}
