// Decides what the desk shows of an agreement that was read in: paragraphs with marked passages, and per term what is known.
import { describeValue } from "#scoring/obligations/describe-term.ts";
import { isTermId, parseTerm } from "#scoring/obligations/parse-terms.ts";
import { TERM_IDS, type TermId } from "#scoring/obligations/term-table.ts";
import type { Confidence, DocumentText, Passage, Suggestion } from "./document.ts";
import { keptDocument, keptFindings, keptPassage, type ChosenPassage } from "./kept-intake.ts";

/** A marked part of a paragraph and the terms it speaks of. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly TermId[];
}

export interface DeskPassage {
  /** The mark in the text that shows it. */
  readonly mark: string;
  readonly page: number | null;
  readonly paragraph: number;
  readonly text: string;
}

export interface DeskSuggestion extends DeskPassage {
  /** Its place among the findings: how a choice names it. */
  readonly place: number;
  /** In words; null when the passage names no value. */
  readonly value: string | null;
  readonly confidence: Confidence;
  readonly why: readonly string[];
  readonly doubt: string;
}

export interface DeskChoice {
  readonly seq: number;
  readonly source: "passage" | "hand" | "absent";
  readonly value: unknown;
  /** In words; empty when the agreement is silent. */
  readonly words: string;
  readonly passage: ChosenPassage | null;
  readonly by: string;
  readonly at: Date | string;
}

export interface Desk {
  readonly pages: number | null;
  readonly blankPages: readonly number[];
  readonly paragraphs: readonly {
    readonly page: number | null;
    readonly text: string;
    readonly marks: readonly Mark[];
  }[];
  readonly suggestions: Readonly<Partial<Record<TermId, readonly DeskSuggestion[]>>>;
  readonly choices: Readonly<Partial<Record<TermId, DeskChoice>>>;
  readonly clauses: readonly { readonly topic: string; readonly passage: DeskPassage | null }[];
  /** The number of the last choice of all. */
  readonly seen: number;
}

interface StoredChoice {
  readonly seq: number;
  readonly term: string;
  readonly source: "passage" | "hand" | "absent";
  readonly value: unknown;
  readonly passage: unknown;
  readonly chosenByName: string;
  readonly chosenAt: Date;
}

/** The desk. Terms that the table does not know any more are left out. */
export function deskOf(
  kept: { readonly document: unknown; readonly findings: unknown },
  stored: readonly StoredChoice[],
): Desk {
  const document = keptDocument(kept.document);
  const { suggestions, clauses } = keptFindings(kept.findings);
  const known = suggestions
    .map((one, place) => ({ ...one, place }))
    .filter(({ term }) => isTermId(term));
  const marks = marksOf(
    document,
    known,
    clauses.flatMap(({ passage }) => (passage ? [passage] : [])),
  );
  const at = (passage: Passage): DeskPassage => shown(document, marks, passage);
  return {
    pages: document.pages,
    blankPages: document.blankPages,
    paragraphs: document.paragraphs.map(({ page, text }, place) => ({
      page,
      text,
      marks: marks.get(place) ?? [],
    })),
    suggestions: Object.fromEntries(
      TERM_IDS.map((id) => [
        id,
        known.filter(({ term }) => term === id).map((one) => ({ ...at(one), ...told(id, one) })),
      ]),
    ),
    choices: sourcesOf(stored),
    clauses: clauses.map(({ topic, passage }) => ({ topic, passage: passage && at(passage) })),
    seen: Math.max(0, ...stored.map(({ seq }) => seq)),
  };
}

function told(id: TermId, one: Suggestion & { readonly place: number }) {
  const { place, confidence, why, doubt } = one;
  const parsed = one.value === null ? null : parseTerm(id, one.value);
  const value = parsed?.ok ? describeValue(id, parsed.value, "en") : null;
  return { place, value, confidence, why, doubt };
}

/** The choices by term, as they are shown on the desk and later with the agreement. */
export function sourcesOf(stored: readonly StoredChoice[]): Partial<Record<TermId, DeskChoice>> {
  const known = stored.flatMap((choice) =>
    isTermId(choice.term) ? [[choice.term, chosen(choice.term, choice)] as const] : [],
  );
  return Object.fromEntries(known);
}

function chosen(id: TermId, choice: StoredChoice): DeskChoice {
  const { seq, source, value, chosenByName: by, chosenAt: at } = choice;
  const parsed = source === "absent" ? null : parseTerm(id, value);
  const words = parsed?.ok ? describeValue(id, parsed.value, "en") : "";
  return { seq, source, value, words, passage: keptPassage(choice.passage), by, at };
}

function shown(
  document: DocumentText,
  marks: ReadonlyMap<number, readonly Mark[]>,
  passage: Passage,
): DeskPassage {
  const { paragraph, start, end } = passage;
  const mark = marks.get(paragraph)?.find((one) => one.start <= start && end <= one.end);
  const { page = null, text = "" } = document.paragraphs[paragraph] ?? {};
  return { mark: mark?.id ?? "", page, paragraph: paragraph + 1, text: text.slice(start, end) };
}

// passages that touch are one mark, so that no mark lies in another
function marksOf(
  document: DocumentText,
  suggestions: readonly Suggestion[],
  clauses: readonly Passage[],
) {
  const passages = [
    ...suggestions.map(({ paragraph, start, end, term }) => ({
      paragraph,
      start,
      end,
      term: isTermId(term) ? term : null,
    })),
    ...clauses.map(({ paragraph, start, end }) => ({ paragraph, start, end, term: null })),
  ];
  const marks = new Map<number, Mark[]>();
  for (const { paragraph, start, end, term } of passages.sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )) {
    const text = document.paragraphs[paragraph]?.text;
    if (text === undefined) continue;
    const before = marks.get(paragraph) ?? [];
    const last = before.at(-1);
    const terms = term === null ? [] : [term];
    if (last && start < last.end)
      before[before.length - 1] = {
        ...last,
        end: Math.max(last.end, end),
        terms: [...new Set([...last.terms, ...terms])],
      };
    else before.push({ id: `s-${paragraph}-${start}`, start, end, terms });
    marks.set(paragraph, before);
  }
  return marks;
}
