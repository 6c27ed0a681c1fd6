// Decides what stands in the checklist as a file: the usual topics first, then every term with what was chosen for it.
import type { Desk } from "#app/imports/agreements/desk-view.ts";
import { termRow } from "#scoring/obligations/term-table.ts";
import { clauseWords } from "./clause-words.ts";
import { placeWords } from "./intake-words.ts";
import { TERM_ORDER } from "./next-term.ts";

const SOURCES = {
  passage: "Confirmed from a passage",
  hand: "Entered by hand",
  absent: "Not in the agreement",
} as const;

/** The lines, with their heads. */
export function checklistLines(desk: Desk): (string | number | null)[][] {
  const topics = desk.clauses.map(({ topic, passage }) => {
    const { title, lacking, term } = clauseWords(topic);
    return [
      "Topic",
      title,
      passage ? "Found" : "Not found",
      passage ? "" : lacking,
      passage ? placeWords(passage) : "",
      passage?.text ?? "",
      term ? termRow(term).label.en : "",
    ];
  });
  const terms = TERM_ORDER.map((id) => {
    const choice = desk.choices[id];
    const passage = choice?.passage;
    return [
      "Term",
      termRow(id).label.en,
      choice ? SOURCES[choice.source] : "Not looked at",
      choice?.words ?? "",
      passage ? placeWords(passage) : "",
      passage?.text ?? "",
      choice?.by ?? "",
    ];
  });
  return [
    [
      "Kind",
      "What",
      "State",
      "Value, or what is missing",
      "Where",
      "Passage",
      "Term, or chosen by",
    ],
    ...topics,
    ...terms,
  ];
}
