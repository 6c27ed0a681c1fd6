// Decides what the sentences of an agreement may mean for each term. It proposes; a person confirms every value.
import { isTermId, parseTerm } from "#scoring/obligations/parse-terms.ts";
import type { Paragraph, Sentence, Suggestion } from "./document.ts";
import { asWritten } from "./plain-words.ts";
import { ENDING_RULES, MENTIONS } from "./rules/ending.ts";
import { readEncryption } from "./rules/encryption.ts";
import { lawWordsOf, positionOf, type LawWords } from "./rules/law.ts";
import { LIST_TERMS } from "./rules/lists.ts";
import { readMoney } from "./rules/money.ts";
import { PASSING_ON_RULES } from "./rules/passing-on.ts";
import { PEOPLE_RULES } from "./rules/people.ts";
import { readPeriods } from "./rules/periods.ts";
import { readPlaces } from "./rules/places.ts";
import { readDemands } from "./rules/demands.ts";
import { readLists } from "./rules/read-lists.ts";
import { applyRules, FREED, shorten, type Hit, type Reader } from "./rules/rule.ts";
import { readSurvival } from "./rules/survival.ts";

const MOST_PER_TERM = 6;
const LISTED = new Set(LIST_TERMS.map(({ term }) => term));

const READERS: readonly Reader[] = [
  readPeriods,
  readSurvival,
  readLists,
  readDemands,
  readPlaces,
  readEncryption,
  readMoney,
  onlySingle(applyRules([...PEOPLE_RULES, ...PASSING_ON_RULES, ...ENDING_RULES])),
];

// rules about words near each other say nothing about a whole list
function onlySingle(reader: Reader): Reader {
  return (sentence) => (sentence.list ? [] : reader(sentence));
}

/** Everything the sentences suggest: for each term the clear ones first, in the order of the text. */
export function suggestTerms(
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): Suggestion[] {
  const found = [...sentences.flatMap(hitsOf), ...lawIn(sentences)].flatMap(accepted);
  const kept = withoutRepeats(withoutItemsOfLists(found));
  const terms = [...new Set(kept.map(({ term }) => term))];
  return terms
    .flatMap((term) => ranked(kept.filter((one) => one.term === term)))
    .map((one) => withOwnWords(one, paragraphs[one.paragraph]?.text ?? ""));
}

function withOwnWords(suggestion: Suggestion, text: string): Suggestion {
  const passage = text.slice(suggestion.start, suggestion.end);
  return { ...suggestion, why: suggestion.why.map((words) => asWritten(passage, words)) };
}

interface Found extends Suggestion {
  readonly sentence: Sentence;
}

function hitsOf(sentence: Sentence): Found[] {
  const hits = READERS.flatMap((reader) => reader(sentence));
  return [...hits, ...mentionsOf(sentence, hits)].map((hit) => foundAt(sentence, hit));
}

function foundAt(sentence: Sentence, hit: Hit): Found {
  const { paragraph, start, end } = sentence;
  return { ...hit, paragraph, start, end, sentence };
}

function mentionsOf({ words, list }: Sentence, hits: readonly Hit[]): Hit[] {
  if (list || FREED.test(words)) return [];
  return MENTIONS.flatMap(({ term, when }) => {
    const matches = when.map((pattern) => pattern.exec(words)?.[0]);
    if (matches.some((match) => match === undefined) || hits.some((hit) => hit.term === term))
      return [];
    const why = matches.map((match) => shorten(match ?? ""));
    return [
      {
        term,
        value: null,
        confidence: "unsure",
        why,
        doubt: "It names no value that can be compared.",
      } as const,
    ];
  });
}

// law and courts often stand in two sentences next to each other
function lawIn(sentences: readonly Sentence[]): Found[] {
  const said = sentences.flatMap((sentence) => {
    const words = lawWordsOf(sentence);
    return words ? [{ sentence, words }] : [];
  });
  return said.flatMap(({ sentence, words }, place) => {
    if (words.law === null) return [];
    const forum = words.forum === null ? forumBy(said, place) : null;
    return [foundAt(sentence, positionOf(forum ? joined(words, forum) : words))];
  });
}

function forumBy(said: readonly { sentence: Sentence; words: LawWords }[], place: number) {
  const here = said[place];
  const beside = [said[place + 1], said[place - 1]].find(
    (other) =>
      here !== undefined &&
      other?.words.law === null &&
      Math.abs(other.sentence.paragraph - here.sentence.paragraph) <= 2,
  );
  return beside?.words ?? null;
}

function joined(law: LawWords, forum: LawWords): LawWords {
  return { law: law.law, forum: forum.forum, why: [...law.why, ...forum.why] };
}

// only what the term table takes may be offered; a term it does not know is left out
function accepted(found: Found): Found[] {
  if (!isTermId(found.term)) return [];
  if (found.value === null) return [found];
  const parsed = parseTerm(found.term, found.value);
  return parsed.ok ? [{ ...found, value: parsed.value }] : [];
}

// the list as a whole says more than each of its items
function withoutItemsOfLists(found: readonly Found[]): Found[] {
  const whole = new Set(
    found
      .filter(({ sentence }) => sentence.list)
      .map(({ term, sentence }) => `${term} ${sentence.listNumber}`),
  );
  return found.filter(
    ({ term, sentence }) =>
      sentence.list || !LISTED.has(term) || !whole.has(`${term} ${sentence.listNumber}`),
  );
}

function withoutRepeats(found: readonly Found[]): Suggestion[] {
  const seen = new Map<string, Suggestion>();
  for (const { sentence: _sentence, ...suggestion } of found) {
    const { term, value, paragraph, start } = suggestion;
    const key = `${term} ${JSON.stringify(value)} ${paragraph} ${start}`;
    const before = seen.get(key);
    if (!before || (before.confidence === "unsure" && suggestion.confidence === "clear"))
      seen.set(key, suggestion);
  }
  return [...seen.values()];
}

// an agreement that says two things about one term is clear about neither
function ranked(of: readonly Suggestion[]): Suggestion[] {
  const clear = new Set(
    of.filter(({ confidence }) => confidence === "clear").map(({ value }) => JSON.stringify(value)),
  );
  const judged = of.map((one) =>
    clear.size > 1 && one.confidence === "clear"
      ? { ...one, confidence: "unsure" as const, doubt: "Another passage says something else." }
      : one,
  );
  const order = (one: Suggestion) => (one.confidence === "clear" ? 0 : one.value === null ? 2 : 1);
  return judged
    .sort(
      (one, other) =>
        order(one) - order(other) || one.paragraph - other.paragraph || one.start - other.start,
    )
    .slice(0, MOST_PER_TERM);
}
