// How much of a document is read, and how much time and memory the reading may take.

export const READER_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  pages: 300,
  /** Characters of text: more than that, and laying it out for the page would hold up others. */
  text: 500_000,
  paragraphs: 20_000,
  /** Plain bytes of one part of an Office file. */
  partBytes: 20 * 1024 * 1024,
  seconds: 30,
  /** What the JavaScript heap may hold, and what the process may hold in all. */
  heapMegabytes: 256,
  processMegabytes: 640,
  outputBytes: 6 * 1024 * 1024,
} as const;

/** Why a document could not be read; each has words on the page that say what to do. */
export const READ_PROBLEMS = [
  "encrypted",
  "scanned",
  "damaged",
  "too-many-pages",
  "too-much-text",
  "unpacks-too-large",
  "unsafe-xml",
  "too-slow",
  "too-much-memory",
  "empty",
  "infected",
  "lost",
] as const;
export type ReadProblem = (typeof READ_PROBLEMS)[number];

/** Ends the reading of one document with a problem. */
export class Unreadable extends Error {
  override name = "Unreadable";
  constructor(readonly problem: ReadProblem) {
    super(problem);
  }
}
