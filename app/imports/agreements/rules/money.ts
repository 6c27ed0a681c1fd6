// Decides what a sentence says about the most that somebody pays.
import type { Sentence } from "../document.ts";
import { FREED, type Hit } from "./rule.ts";

const LIABLE = /\b(?:liabilit(?:y|ies)|liable|haftung\w*|haftet|haften)\b/;
const CAPPED =
  /\b(?:(?:shall|will|does|is|are) (?:in no event |not )?(?:exceed|be limited to|limited to)|not exceed|limited to|capped at|up to (?:a maximum|an amount)|maximum (?:aggregate )?(?:amount|liability)|begrenzt|beschrankt|hochstens|maximal|ubersteig\w*|hochstbetrag\w*)\b/;
const SUM =
  /(?:(eur|euro|€|usd|us\$|\$|chf|gbp|£)\s?(\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,](?:\d{2}|-+))?(?:\s?(million|millionen|mio\.?|m)\b)?|(\d{1,3}(?:[.,' ]\d{3})+|\d+)(?:[.,](?:\d{2}|-+))?\s?(?:(million|millionen|mio\.?)\s)?(eur|euros?|€|us dollars?|usd|chf|gbp))(?![a-z])/g;
const CURRENCY: Readonly<Record<string, string>> = {
  eur: "EUR",
  euro: "EUR",
  euros: "EUR",
  "€": "EUR",
  usd: "USD",
  us$: "USD",
  $: "USD",
  "us dollar": "USD",
  "us dollars": "USD",
  chf: "CHF",
  gbp: "GBP",
  "£": "GBP",
};

/** Suggestions for the cap on liability. */
export function readMoney({ words, list }: Sentence): readonly Hit[] {
  if (list || !LIABLE.test(words)) return [];
  const uncapped =
    /\b(?:unlimited(?: liability)?|without (?:any )?limit(?:ation)?|uncapped|unbegrenzt|unbeschrankt)\b/.exec(
      words,
    )?.[0];
  if (uncapped && !FREED.test(words))
    return [
      hit(
        "uncapped",
        [uncapped],
        "Check that it covers breaches of confidentiality, not only intent.",
      ),
    ];
  if (!CAPPED.test(words)) return [];
  const sums = [...words.matchAll(SUM)].map(moneyOf);
  const [first, ...rest] = sums;
  if (!first) return [];
  const doubts = [
    rest.length > 0 ? "More than one amount stands in the sentence." : "",
    /\b(?:greater of|higher of|fees|percent|hohere\w*|entgelt\w*|prozent)\b|%/.test(words)
      ? "The cap depends on something else too."
      : "",
    FREED.test(words) ||
    /\b(?:shall not apply|does not apply|gilt nicht|except|unless|excluding|ausser|mit ausnahme)\b/.test(
      words,
    )
      ? "An exception stands in the sentence."
      : "",
    /\b(?:property|data loss|sachschaden|vermogensschaden|slight|leicht\w* fahrlassigkeit)\b/.test(
      words,
    )
      ? "It may hold for some damage only."
      : "",
  ];
  return [
    hit(
      first.value,
      [CAPPED.exec(words)?.[0] ?? "", first.text],
      doubts.find((one) => one !== "") ?? "",
    ),
  ];
}

function moneyOf(match: RegExpMatchArray) {
  const digits = (match[2] ?? match[4] ?? "0").replaceAll(/[.,' ]/g, "");
  const amount = Number(digits) * ((match[3] ?? match[5]) ? 1_000_000 : 1);
  const currency = CURRENCY[(match[1] ?? match[6] ?? "").trim()] ?? "EUR";
  return { value: { amount, currency }, text: match[0] };
}

function hit(value: unknown, why: readonly string[], doubt: string): Hit {
  return {
    term: "liability_cap",
    value,
    why,
    doubt,
    confidence: doubt === "" ? "clear" : "unsure",
  };
}
