// Decides which law and which courts a passage names, where the two together are a position the term table knows.
import type { Sentence } from "../document.ts";
import { FREED, shorten, type Hit } from "./rule.ts";

const GOVERNED =
  /\b(?:governed by|construed (?:in accordance with|under)|subject to the laws?|laws? of|applicable law|governing law|unterliegt|unterliegen|es gilt|gilt|anwendbar\w*|findet[^.;]{0,40}anwendung|recht der|recht des)\b/;
const FORUM =
  /\b(?:(?:exclusive )?jurisdiction|courts? (?:of|in|at)|competent courts?|venue|gerichtsstand|zustandige\w* gericht\w*|gerichte)\b/;

const LAWS: readonly (readonly [string, RegExp])[] = [
  [
    "de",
    /\b(?:laws? of (?:the )?(?:federal republic of )?germany|german (?:substantive )?law|deutsche[sm]? (?:materielle[sm]? )?recht|recht der bundesrepublik deutschland)\b/,
  ],
  [
    "at",
    /\b(?:laws? of (?:the )?(?:republic of )?austria|austrian (?:substantive )?law|osterreichische[sm]? (?:materielle[sm]? )?recht|recht der republik osterreich)\b/,
  ],
  [
    "ch",
    /\b(?:laws? of (?:the )?(?:swiss confederation|switzerland)|swiss (?:substantive )?law|schweizerische[sm]? (?:materielle[sm]? )?recht|schweizer recht)\b/,
  ],
  ["fr", /\b(?:laws? of france|french law|franzosische[sm]? recht)\b/],
  ["nl", /\b(?:laws? of the netherlands|dutch law|niederlandische[sm]? recht)\b/],
  ["ie", /\b(?:laws? of (?:the republic of )?ireland|irish law|irische[sm]? recht)\b/],
  ["gb", /\b(?:laws? of england(?: and wales)?|english law|englische[sm]? recht)\b/],
  ["us_ny", /\b(?:laws? of (?:the )?state of new york|new york law)\b/],
];

const COURTS: readonly (readonly [string, RegExp])[] = [
  [
    "de",
    /\b(?:germany|german courts|deutsche\w* gericht\w*|munich|berlin|hamburg|frankfurt|stuttgart|cologne|dusseldorf|munchen|koln|hannover|nurnberg|leipzig|dresden|bremen|essen|dortmund|karlsruhe|mannheim|augsburg|ulm)\b/,
  ],
  ["at", /\b(?:austria|austrian courts|vienna|wien|graz|linz|salzburg|innsbruck)\b/],
  ["ch", /\b(?:switzerland|swiss courts|zurich|zurich|geneva|genf|basel|bern|zug)\b/],
  ["fr", /\b(?:france|french courts|paris|lyon)\b/],
  ["nl", /\b(?:the netherlands|dutch courts|amsterdam|rotterdam|the hague)\b/],
  ["ie", /\b(?:ireland|irish courts|dublin)\b/],
  ["gb", /\b(?:england|english courts|london)\b/],
  ["us_ny", /\b(?:new york)\b/],
];

/** What one sentence says about law and forum. */
export interface LawWords {
  readonly law: string | null;
  readonly forum: string | null;
  readonly why: readonly string[];
}

/** The law and the forum that a sentence names; null where it names neither. A law that the table lacks is "other". */
export function lawWordsOf({ words, list }: Sentence): LawWords | null {
  if (list || FREED.test(words)) return null;
  const governed = GOVERNED.test(words) && /\blaws?\b|\brecht\w*\b/.test(words);
  const disputes = FORUM.test(words) || /\barbitrat\w*|\bschieds\w*/.test(words);
  const law = governed ? named(LAWS, words) : [];
  const arbitration = arbitrationOf(words);
  const forumAt = FORUM.exec(words)?.index ?? 0;
  const courts = disputes && !arbitration ? named(COURTS, words.slice(forumAt)) : [];
  const forum = arbitration ?? single(courts);
  const said =
    single(law) ??
    (governed &&
    /\b(?:governed by|construed|unterliegt|unterliegen)\b/.test(words) &&
    /\blaws? of\b|\bunterlieg\w* dem recht\b/.test(words)
      ? "other"
      : null);
  if (said === null && forum === null) return null;
  return {
    law: said,
    forum,
    why: [...law, ...courts].map(([, match]) => shorten(match)).concat(arbitration ?? []),
  };
}

function arbitrationOf(words: string): string | null {
  if (!/\barbitrat\w*|\bschieds\w*/.test(words)) return null;
  if (
    /\bdis\b|\bdeutsche\w* institution fur schiedsgerichtsbarkeit|\bgerman arbitration institute/.test(
      words,
    )
  )
    return "dis";
  if (/\bicc\b|\binternational chamber of commerce|\binternationale\w* handelskammer/.test(words))
    return "icc";
  return "arbitration";
}

function named(table: readonly (readonly [string, RegExp])[], words: string): [string, string][] {
  return table.flatMap(([code, pattern]) => {
    const match = pattern.exec(words)?.[0];
    return match === undefined ? [] : [[code, match] as [string, string]];
  });
}

function single(found: readonly (readonly [string, string])[]): string | null {
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const POSITIONS: Readonly<Record<string, string>> = {
  "de de": "de_courts",
  "at at": "at_courts",
  "ch ch": "ch_courts",
  "fr fr": "fr_courts",
  "nl nl": "nl_courts",
  "ie ie": "ie_courts",
  "gb gb": "gb_courts",
  "us_ny us_ny": "us_ny_courts",
  "de dis": "dis_arbitration",
  "ch icc": "icc_arbitration",
};

/** The position of the term table that law and forum together are; a suggestion without a value where there is none. */
export function positionOf({ law, forum, why }: LawWords): Hit {
  const known = POSITIONS[`${law} ${forum}`];
  const shared = { term: "governing_law_forum", why };
  if (known) return { ...shared, value: [known], confidence: "clear", doubt: "" };
  const byLaw = forum === null ? POSITIONS[`${law} ${law}`] : undefined;
  if (byLaw)
    return {
      ...shared,
      value: [byLaw],
      confidence: "unsure",
      doubt: "It names the law, but no court.",
    };
  return {
    ...shared,
    value: null,
    confidence: "unsure",
    doubt: "This law and forum are not among the known positions.",
  };
}
