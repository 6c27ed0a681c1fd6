// Decides how soon a demand of a court or an authority is to be told, where no number of hours is agreed.
import type { Sentence } from "../document.ts";
import { findDurations } from "../find-durations.ts";
import { FREED, shorten, type Hit } from "./rule.ts";

const DEMANDED =
  /\b(?:required|compelled|obliged|ordered|requested|subpoena\w*|legal process|court order|verpflichtet|gezwungen|angeordnet|anordnung\w*|verlangt)\b/;
const POWER =
  /\b(?:law|court|regulat\w*|authorit(?:y|ies)|judicial|government\w*|subpoena|legal process|gesetz\w*|gericht\w*|behord\w*|hoheitlich\w*)\b/;
const PROMPT =
  /\b(?:prompt(?:ly)?|immediate(?:ly)?|without (?:undue )?delay|forthwith|unverzuglich|umgehend|sofort)\b/;
const BEFORE =
  /\b(?:prior|before|in advance|beforehand|vorab|vorher\w*|zuvor|bevor|vor (?:der|einer|jeder|etwaigen)|im voraus|rechtzeitig)\b/;
const TELL =
  /\b(?:noti(?:ce|fy|fies|fied|fication)|inform\w*|advis\w+|mitteil\w*|mit(?:zu|ge)teilt?\w*|informier\w*|unterricht\w*|benachrichtig\w*|anzeig\w*|kenntnis)\b/;

/** "Prompt and before any disclosure" as a suggestion; hours are read elsewhere. */
export function readDemands({ words, list }: Sentence): readonly Hit[] {
  if (list || FREED.test(words)) return [];
  if (!DEMANDED.test(words) || !POWER.test(words)) return [];
  if (findDurations(words).some(({ bound }) => bound === "within")) return [];
  const tell = TELL.exec(words)?.[0];
  const prompt = PROMPT.exec(words)?.[0];
  const before = BEFORE.exec(words)?.[0];
  if (!tell || (!prompt && !before)) return [];
  const both = prompt !== undefined && before !== undefined;
  return [
    {
      term: "compelled_disclosure_notice",
      value: "prompt_before",
      confidence: both ? "clear" : "unsure",
      why: [prompt, before, tell].flatMap((word) => (word === undefined ? [] : [shorten(word)])),
      doubt: both ? "" : "It says only one of the two: at once, or before anything is handed over.",
    },
  ];
}
