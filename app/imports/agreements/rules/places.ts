// Decides where a sentence lets material lie, and persons of which citizenship it lets in.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import type { Sentence } from "../document.ts";
import { plainWords } from "../plain-words.ts";
import { EXCEPT, FORBIDS, FREED, shorten, type Hit } from "./rule.ts";

const ONLY = /\b(?:only|solely|exclusively|nur|ausschliesslich|lediglich)\b/;
const OUTSIDE = /\boutside(?: of)?\b|\bausserhalb\b|\bbeyond\b/;
const LIES =
  /\b(?:stor\w*|process\w*|access\w*|host\w*|transfer\w*|locat\w*|kept|held|remain\w*|export\w*|speicher\w*|gespeichert|verarbeit\w*|zugr(?:iff|eif)\w*|ubermitt\w*|verbracht|verbringen|gehostet|rechenzentr\w*|data cent(?:er|re)s?|standort\w*)\b/;
const NATIONALS =
  /\b(?:citizens?(?:hip)?|nationals?|nationality|nationalities|permanent residents?|staatsangehorig\w*|staatsburger\w*)\b/;
const LAW =
  /\b(?:laws? of|courts? of|jurisdiction|governed|recht\w* de[sr]|gerichtsstand|unterliegt)\b/;

const REGION_WORDS: readonly (readonly [string, RegExp])[] = [
  ["EEA", /\b(?:the )?(?:european economic area|eea|europaische[nr]? wirtschaftsraum\w*|ewr)\b/],
  [
    "EU",
    /\b(?:the )?(?:european union|eu|europaische[nr]? union)\b(?! (?:commission|directive|regulation|standard))/,
  ],
];

const COUNTRY_WORDS = countryWords();

function countryWords(): readonly (readonly [string, RegExp])[] {
  const escaped = (name: string) => plainWords(name).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const more: Readonly<Record<string, readonly string[]>> = {
    GB: ["great britain", "england", "grossbritannien"],
    US: ["usa", "united states"],
    CZ: ["czech republic", "tschechische republik"],
    NL: ["the netherlands", "holland"],
  };
  return Object.entries(COUNTRIES).map(([code, { en, de }]) => {
    const names = [en, de, ...(more[code] ?? [])].map((name) => escaped(name));
    return [
      code,
      new RegExp(`(?<![a-z-])(?:${[...new Set(names)].join("|")})(?:s)?(?![a-z-])`),
    ] as const;
  });
}

/** Codes of the regions and countries that the words name, regions first. */
export function placesIn(words: string): { readonly code: string; readonly name: string }[] {
  const found = [...REGION_WORDS, ...COUNTRY_WORDS].flatMap(([code, pattern]) => {
    const match = pattern.exec(words);
    return match ? [{ code, name: match[0], at: match.index }] : [];
  });
  return found.sort((one, other) => one.at - other.at).map(({ code, name }) => ({ code, name }));
}

/** Suggestions for places and citizenship. */
export function readPlaces({ words, list }: Sentence): readonly Hit[] {
  if (list || FREED.test(words)) return [];
  const lies = LIES.test(words) && !NATIONALS.test(words) && !LAW.test(words);
  const nationals = NATIONALS.test(words);
  if (!lies && !nationals) return [];
  const outside = OUTSIDE.test(words) && FORBIDS.test(words);
  if (!outside && !ONLY.test(words)) return [];
  const places = placesIn(afterMark(words, outside ? OUTSIDE : ONLY));
  if (places.length === 0) return [];
  const doubts = [
    /\badequa\w+|\bangemessenheit\w*|\badaquan\w*/.test(words)
      ? "Countries with an adequacy decision are allowed too."
      : "",
    EXCEPT.test(words) ? "An exception is left open." : "",
    !outside && FORBIDS.test(words) ? "The sentence also forbids something." : "",
    nationals && /\bor\b|\boder\b/.test(words) && places.length > 1
      ? "Check how the countries are joined."
      : "",
    nationals && /\bpermanent residen\w*/.test(words) ? "Permanent residents are allowed too." : "",
    /\b(?:member states?|mitgliedstaat\w*)\b[^.;]{0,20}\b(?:or|oder)\b/.test(words) &&
    places.length === 1
      ? ""
      : "",
  ];
  const doubt = doubts.find((one) => one !== "") ?? "";
  return [
    {
      term: nationals ? "personnel_nationality" : "territories",
      value: places.map(({ code }) => code),
      confidence: doubt === "" ? "clear" : "unsure",
      why: places.map(({ name }) => shorten(name)),
      doubt,
    },
  ];
}

// what stands behind "only" or "outside" is what is allowed; a company's seat in front of it is not
function afterMark(words: string, mark: RegExp): string {
  const at = mark.exec(words)?.index ?? 0;
  const behind = words.slice(at);
  return placesIn(behind).length > 0 ? behind : "";
}
