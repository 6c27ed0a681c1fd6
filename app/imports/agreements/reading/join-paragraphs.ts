// Decides which lines of a PDF belong together: paragraphs over lines and pages, without page heads, feet and hyphens.
import type { Paragraph } from "../document.ts";
import type { Line } from "./lay-out-page.ts";

const CLAUSE =
  /^(?:§+\s?\d|(?:article|section|clause|artikel|ziffer)\s+\d|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s|\(\d{1,2}\)\s|\(?[a-z]{1,2}\)\s|\([ivx]{1,5}\)\s|[-–•▪●]\s)/i;

/** The paragraphs of all pages, in reading order; each knows the page it begins on. */
export function joinParagraphs(pages: readonly (readonly Line[])[]): Paragraph[] {
  const bodies = withoutHeadsAndFeet(pages);
  const paragraphs: { page: number; text: string }[] = [];
  for (const [place, lines] of bodies.entries()) {
    const spacing = usualSpacing(lines);
    let before: Line | null = null;
    for (const line of lines) {
      const last = paragraphs.at(-1);
      const begins =
        last === undefined ||
        (before === null
          ? !continues(last.text, line.text)
          : beginsParagraph(before, line, last.text, { spacing, edge: edgeOf(line, lines) }));
      if (begins) paragraphs.push({ page: place + 1, text: line.text });
      else if (last) last.text = appended(last.text, line.text);
      before = line;
    }
  }
  return paragraphs.filter(({ text }) => text !== "");
}

// over the end of a page or a column only what is not finished goes on: a sentence, or a list within one
function continues(text: string, next: string): boolean {
  if (/[;,](?:\s*(?:and|or|und|oder))?$/.test(text)) return /^[\p{Ll}(]/u.test(next);
  return (
    !/[.!?:;]["')\]”’]*$/.test(text) &&
    /^[\p{Ll}\d("'“‘]/u.test(next) &&
    !/^\d{1,2}(?:\.\d{1,2})*[.)]\s/.test(next)
  );
}

// how far lines run to the right that begin about where this one does: the edge of its column
function edgeOf(line: Line, lines: readonly Line[]): number {
  const beside = lines.filter(({ x }) => Math.abs(x - line.x) < line.height * 4);
  return Math.max(...beside.map(({ right }) => right));
}

function beginsParagraph(
  before: Line,
  line: Line,
  text: string,
  { spacing, edge }: { readonly spacing: number; readonly edge: number },
): boolean {
  const gap = before.y - line.y;
  // upwards: the next column
  if (gap < 0) return !continues(text, line.text);
  if (gap > spacing * 1.4) return true;
  if (CLAUSE.test(line.text) && /[.;:,]["')\]]*$|\b(?:and|or|und|oder)$/.test(text)) return true;
  if (Math.abs(before.height - line.height) > before.height * 0.15) return true;
  // a short line with an end, before one with a capital: nothing goes on
  const short = before.right < line.x + (edge - line.x) * 0.75;
  if (short && CLAUSE.test(line.text)) return true;
  return short && /[.:;!?]$/.test(text) && /^[\p{Lu}\d(§"“]/u.test(line.text);
}

function appended(text: string, next: string): string {
  // a hyphen at the end of a line parts a word, if the word goes on in small letters
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) && !/^(?:and|or|und|oder)\b/.test(next))
    return text.slice(0, -1) + next;
  return `${text} ${next}`;
}

function usualSpacing(lines: readonly Line[]): number {
  const gaps = lines
    .flatMap((line, place) => {
      const before = lines[place - 1];
      const gap = before ? before.y - line.y : 0;
      return gap > 0 ? [gap] : [];
    })
    .sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length * 0.4)] ?? 14;
}

const EDGES = 2;

// the same line, numbers aside, at the top or the bottom of most pages is no text of the agreement
function withoutHeadsAndFeet(pages: readonly (readonly Line[])[]): (readonly Line[])[] {
  const edgesOf = (lines: readonly Line[]) => {
    const byHeight = [...lines].sort((one, other) => other.y - one.y);
    return [...byHeight.slice(0, EDGES), ...byHeight.slice(-EDGES)];
  };
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, pages.length * 0.6);
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) =>
        !edges.has(line) ||
        ((counts.get(keyOf(line)) ?? 0) < often && !PAGE_NUMBER.test(line.text)),
    );
  });
}

const PAGE_NUMBER = /^(?:(?:page|seite)\s*)?-?\s*\d{1,4}\s*-?(?:\s*(?:of|von|\/)\s*\d{1,4})?$/i;

function keyOf({ text }: Line): string {
  return text.toLowerCase().replaceAll(/\d+/g, "#").replaceAll(/\s+/g, " ");
}
