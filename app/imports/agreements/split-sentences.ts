// Cuts paragraphs into sentences that can be looked at one by one; items of a list keep the words that introduce it.
import { plainWords } from "./plain-words.ts";
import type { Paragraph, Passage, Sentence } from "./document.ts";

// longer runs without a full stop are cut: no pattern needs more, and none shall work longer
const LONGEST = 1_500;
const LONGEST_LEAD = 300;
const LONGEST_LIST = 3_000;

const ABBREVIATION =
  /(?:^|[\s(])(?:no|nos|nr|art|arts|sec|sect|cl|para|paras|abs|ziff|lit|inc|ltd|co|corp|llc|e\.g|i\.e|etc|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ggf|vgl|ca|mr|mrs|ms|dr|prof|st|u\.s|u\.k|v|vs|max|min|mio|approx|incl|inkl|gem|i\.\s?s\.\s?d|i\.\s?v\.\s?m|sog|usw|[a-z]|\d{1,3}|\d{1,3}(?:\.\d{1,3})+)\.$/i;
const ENDS_LIKE_ITEM = /[;,]\s*(?:and|or|und|oder)?\s*$/;

type Style = "letter" | "number" | "bullet" | "plain";

// how an item is marked; null for what is none
function styleOf(text: string): Style | null {
  if (/^\s*\(?(?:[a-z]|[ivx]{1,5})[.)]\s/i.test(text)) return "letter";
  if (/^\s*\(?\d{1,2}[.)]\s/.test(text)) return "number";
  if (/^\s*[-–•▪●◦*·]\s/.test(text)) return "bullet";
  return ENDS_LIKE_ITEM.test(text) ? "plain" : null;
}

// items of one list look alike, and a numbered clause is not an item of the numbered clause before it
function belongs(list: List, text: string): boolean {
  const style = styleOf(text);
  if (style === null) return list.style === "plain" && list.open;
  if (style === "number" && list.numbered) return false;
  return list.style === null || list.style === style;
}

interface List {
  /** What introduces every item. */
  readonly intro: string;
  /** What stands of the list already: the introduction, with first items where they follow in the same sentence. */
  readonly words: string;
  readonly at: Passage;
  readonly number: number;
  readonly items: string[];
  /** How its items are marked; null before the first. */
  style: Style | null;
  /** The last item announced another one. */
  open: boolean;
  /** The introduction is a numbered clause itself. */
  readonly numbered: boolean;
}

/** All sentences in the order of the text, and one more for every list as a whole. */
export function splitSentences(paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  let lists = 0;
  let list: List | null = null;
  const close = () => {
    if (list && list.items.length > 0) sentences.push(whole(list));
    list = null;
  };
  for (const [paragraph, { text }] of paragraphs.entries()) {
    const open: List | null = list;
    const isItem: boolean = open !== null && belongs(open, text);
    if (!isItem) close();
    if (isItem && open) {
      open.style ??= styleOf(text);
      open.open = ENDS_LIKE_ITEM.test(text);
    }
    const ranges = rangesOf(text);
    const begins = !isItem && (/:\s*$/.test(text) || goesOnAsList(text));
    if (begins) lists += 1;
    for (const [place, [start, end]] of ranges.entries()) {
      const at = { paragraph, start, end };
      const words = plainWords(text.slice(start, end));
      const parts = partsOf(text, start, end);
      if (isItem && open) {
        const listNumber = open.number;
        for (const [from, to] of parts) {
          const item = `${open.intro} ${plainWords(text.slice(from, to))}`;
          sentences.push({ paragraph, start: from, end: to, words: item, list: false, listNumber });
        }
        open.items.push(words);
        continue;
      }
      const goesOn = begins && place === ranges.length - 1;
      if (parts.length < 2) {
        sentences.push({ ...at, words, list: false, listNumber: goesOn ? lists : null });
        continue;
      }
      if (!goesOn) lists += 1;
      const intro = introOf(words);
      for (const [part, [from, to]] of parts.entries())
        sentences.push({
          paragraph,
          start: from,
          end: to,
          words: (part === 0 ? "" : `${intro} `) + plainWords(text.slice(from, to)),
          list: false,
          listNumber: lists,
        });
      if (!goesOn)
        sentences.push({
          ...at,
          words: words.slice(0, LONGEST_LIST),
          list: true,
          listNumber: lists,
        });
    }
    if (begins) {
      const [start, end] = ranges.at(-1) ?? [0, text.length];
      const words = plainWords(text.slice(start, end));
      const colon = words.endsWith(":");
      list = {
        intro: colon ? words.slice(-LONGEST_LEAD) : introOf(words),
        words,
        at: { paragraph, start, end },
        number: lists,
        items: [],
        style: null,
        open: true,
        numbered: styleOf(text) === "number",
      };
    }
  }
  close();
  return sentences;
}

function whole({ words, at, number, items }: List): Sentence {
  const all = `${words} ${items.join(" ; ")}`.slice(0, LONGEST_LIST);
  return { ...at, words: all, list: true, listNumber: number };
}

// "… does not include information which (a) is public;" and the next item stands in a paragraph of its own
function goesOnAsList(text: string): boolean {
  return ENDS_LIKE_ITEM.test(text) && /(?:^|\s)\(?(?:a|i|1)\)\s/.test(text);
}

// what stands in front of "(a)" or of the colon introduces every item
function introOf(words: string): string {
  const at = /:\s|(?:^|\s)\(?(?:a|i|1)\)\s/.exec(words)?.index ?? 0;
  return words.slice(0, at).slice(-LONGEST_LEAD).trim();
}

// the items of a list within one sentence: "shall not (a) copy; (b) decompile"
function partsOf(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (const match of text
    .slice(start, end)
    .matchAll(/;\s*(?:and |or |und |oder )?(?=\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})\)\s)/gi)) {
    const to = start + match.index + match[0].length;
    push(parts, text, from, to);
    from = to;
  }
  push(parts, text, from, end);
  return parts;
}

function rangesOf(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["')\]”’]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, match.index - 24), match.index + 1);
    const next = text.slice(end).trimStart();
    if (match[0].startsWith(".") && (ABBREVIATION.test(before) || /^[a-zäöü]/.test(next))) continue;
    push(ranges, text, start, end);
    start = end;
  }
  push(ranges, text, start, text.length);
  return ranges;
}

function push(ranges: [number, number][], text: string, from: number, to: number): void {
  let start = from;
  while (start < to && /\s/.test(text[start] ?? "")) start += 1;
  let end = to;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  for (; end - start > LONGEST; start += LONGEST) ranges.push([start, start + LONGEST]);
  if (end > start) ranges.push([start, end]);
}
