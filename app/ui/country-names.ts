// Decides which country somebody means who wrote its name, in English or German, or one of its codes.
import { COUNTRIES } from "#scoring/obligations/countries.ts";

// names and codes in daily use beside the official ones
const ALSO: Readonly<Record<string, string>> = {
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  grossbritannien: "GB",
  usa: "US",
  "u s a": "US",
  america: "US",
  holland: "NL",
  "czech republic": "CZ",
  "tschechische republik": "CZ",
  "south korea": "KR",
  sudkorea: "KR",
  russia: "RU",
  turkey: "TR",
  turkei: "TR",
  taiwan: "TW",
  vietnam: "VN",
  schweiz: "CH",
  suisse: "CH",
  svizzera: "CH",
  osterreich: "AT",
  france: "FR",
  italia: "IT",
  espana: "ES",
  polska: "PL",
  "republic of ireland": "IE",
  prc: "CN",
  ...Object.fromEntries(
    `DEU AUT CHE FRA ITA ESP PRT NLD BEL LUX GBR IRL DNK SWE NOR FIN ISL POL CZE SVK HUN ROU BGR GRC HRV SVN
     EST LVA LTU UKR TUR USA CAN MEX BRA JPN CHN IND KOR TWN SGP AUS ISR ZAF MAR`
      .split(/\s+/)
      .map((code, at) => [
        code.toLowerCase(),
        `DE AT CH FR IT ES PT NL BE LU GB IE DK SE NO FI IS PL CZ SK HU RO BG GR HR SI
         EE LV LT UA TR US CA MX BR JP CN IN KR TW SG AU IL ZA MA`.split(/\s+/)[at] ?? "",
      ]),
  ),
};

let known: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of what was written; undefined when it names no country we know. */
export function findCountry(written: string): string | undefined {
  const code = written.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && Object.hasOwn(COUNTRIES, code)) return code;
  known ??= byName();
  return known.get(plain(written));
}

function byName(): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(ALSO));
  for (const [code, { en, de }] of Object.entries(COUNTRIES))
    names.set(plain(en), code).set(plain(de), code);
  return names;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, " ")
    .replace(/^the /, "")
    .trim();
}
