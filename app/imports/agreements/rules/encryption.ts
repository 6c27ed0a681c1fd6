// Decides which parts of encryption a sentence demands: at rest, in transit, whose keys, validated or not.
import type { Sentence } from "../document.ts";
import { FREED, type Hit } from "./rule.ts";

const TOPIC = /\b(?:encrypt\w*|tls|fips|cryptograph\w*|verschlussel\w*|kryptogra\w*)\b/;

type Part = readonly [part: string, rung: string, words: RegExp, sure: boolean];

const PARTS: readonly Part[] = [
  ["in_transit", "e2e", /\bend-?\s?(?:to|zu)-?\s?end\w*|\bende-zu-ende\w*/, true],
  ["in_transit", "tls1.3", /\btls (?:version )?1\.3\b/, true],
  ["in_transit", "tls1.2", /\btls (?:version )?1\.2\b/, true],
  [
    "in_transit",
    "tls1.2",
    /\bin transit\b|\bduring transmission\b|\bbei (?:der )?ubertragung\b|\btls\b/,
    false,
  ],
  ["at_rest", "field", /\bfield-?\s?level\b|\bfeldebene\b|\bfeldweise\b/, true],
  ["at_rest", "file", /\bfile-?\s?level\b|\bencrypted files\b|\bdateiebene\b|\bdateiweise\b/, true],
  [
    "at_rest",
    "disk",
    /\b(?:full-?\s?disk|disk) encryption\b|\bfestplattenverschlussel\w*|\bencrypted (?:disks?|drives?)\b/,
    true,
  ],
  [
    "at_rest",
    "disk",
    /\bat rest\b|\bim ruhezustand\b|\bbei (?:der )?speicherung\b|\bgespeicherte\w* daten\b/,
    false,
  ],
  ["key_control", "hold_your_own", /\bhold[- ]your[- ]own[- ]key|\bhyok\b/, true],
  [
    "key_control",
    "customer_managed",
    /\b(?:customer|client)[- ](?:managed|controlled) keys?\b|\bbyok\b|\bvom (?:kunden|auftraggeber) verwaltete\w* schlussel\w*/,
    true,
  ],
  ["validation", "fips_140", /\bfips(?: pub)?[ -]?140\b/, true],
];

/** Suggestions for encryption. */
export function readEncryption({ words, list }: Sentence): readonly Hit[] {
  if (list || !TOPIC.test(words) || FREED.test(words)) return [];
  const value: Record<string, string> = {};
  const why: string[] = [];
  let sure = true;
  for (const [part, rung, pattern, certain] of PARTS) {
    const match = pattern.exec(words)?.[0];
    // stronger rungs come first: the first word found for a part counts
    if (match === undefined || value[part] !== undefined) continue;
    value[part] = rung;
    why.push(match);
    sure &&= certain;
  }
  if (why.length === 0) return [];
  const higher = /\btls 1\.2\b[^.;]{0,20}\bor\b[^.;]{0,10}\b1\.3\b/.test(words);
  if (higher) value["in_transit"] = "tls1.2";
  return [
    {
      term: "encryption",
      value,
      confidence: sure ? "clear" : "unsure",
      why,
      doubt: sure ? "" : "It says that material is encrypted, not how.",
    },
  ];
}
