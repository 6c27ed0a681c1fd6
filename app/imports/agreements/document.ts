// What is known of an agreement that was read in: its paragraphs with their pages, and what its sentences may mean.

/** One paragraph as it stands in the document. */
export interface Paragraph {
  /** The page it begins on, counted from 1; null where the kind of file has no pages. */
  readonly page: number | null;
  readonly text: string;
}

export interface DocumentText {
  readonly kind: "pdf" | "docx";
  /** Number of pages; null where the kind of file has none. */
  readonly pages: number | null;
  /** Pages on which no text was found: scanned, or pictures only. */
  readonly blankPages: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

/** Where a passage stands: the paragraph by its place from 0, and the characters from `start` up to `end`. */
export interface Passage {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** One sentence, with what is needed to understand it. */
export interface Sentence extends Passage {
  /**
   * The words that are looked at: lower case, one kind of quote and dash, single blanks. An item of a list has the
   * words that introduce the list in front.
   */
  readonly words: string;
  /** Stands for a whole list: its introduction and all items. The passage is the introduction. */
  readonly list: boolean;
  /** The number of the list it belongs to; null outside of lists. */
  readonly listNumber: number | null;
}

export type Confidence = "clear" | "unsure";

/** What a sentence may mean for one term. It decides nothing: a person does. */
export interface Suggestion extends Passage {
  readonly term: string;
  /** The value as the term model keeps it; null when the passage speaks of the term without saying which value. */
  readonly value: unknown;
  readonly confidence: Confidence;
  /** The words it rests on. */
  readonly why: readonly string[];
  /** What speaks against taking it as it is; empty when nothing does. */
  readonly doubt: string;
}

/** Whether a topic that agreements of this kind usually settle was found, and where. */
export interface ClauseFinding {
  readonly topic: string;
  readonly passage: Passage | null;
}

export interface Findings {
  readonly suggestions: readonly Suggestion[];
  readonly clauses: readonly ClauseFinding[];
}
