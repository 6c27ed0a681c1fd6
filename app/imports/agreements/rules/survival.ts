// Decides how long confidentiality lasts by what a sentence says: for a period after something, for ever, while a secret.
import type { Sentence } from "../document.ts";
import { findDurations, type Duration } from "../find-durations.ts";
import { FREED, shorten, type Hit } from "./rule.ts";

const DUTY =
  /\b(?:confidential\w*|secre(?:t|cy)\w*|non-disclosure|obligations?|duties|undertakings?|vertraulich\w*|geheimhalt\w*|verschwiegen\w*|verpflichtung\w*|pflichten)\b/;
const SECRECY =
  /\b(?:confidential\w*|secre(?:t|cy)\w*|non-disclosure|vertraulich\w*|geheimhalt\w*|verschwiegen\w*)\b/;
const LASTS =
  /\b(?:surviv\w+|continue\w*|remain\w*|last\w*|endure\w*|shall (?:apply|bind)|be bound|ke(?:ep|pt)|maintain\w*|expire\w*|fortbesteh\w*|besteh\w*|fort(?:gelten|wirk\w*)|gelten|gilt|weiter\w*|bleib\w*|nachwirk\w*|uberdauer\w*|endet|enden|fort|wirkt)\b/;
const AFTER_END =
  /\b(?:after|following|from|upon|beyond|since)\b[^.;]{0,60}\b(?:terminat\w+|expir\w+|end\b|completion)|\bsurviv\w+[^.;]{0,60}\b(?:terminat\w+|expir\w+)|\b(?:nach|ab|seit|uber)\b[^.;]{0,60}\b(?:beendigung|ende\b|ablauf|kundigung|vertragsende|vertragsbeendigung)|\bnachvertraglich\w*|\b(?:beendigung|ende|ablauf) (?:dieser|dieses|der|des)[^.;]{0,40}\bhinaus/;
const EACH =
  /\b(?:from|after|following|of)\b[^.;]{0,40}\b(?:each|every|the (?:respective|relevant)|date of|such)?\s?\b(?:disclosure|receipt)\b|\b(?:nach|ab|seit)\b[^.;]{0,40}\b(?:offenlegung|mitteilung|erhalt|empfang|ubergabe)\b/;
const START =
  /\b(?:from|after|following)\b[^.;]{0,30}\b(?:effective date|date (?:of this|hereof)|signature|signing|execution)\b|\b(?:nach|ab|seit)\b[^.;]{0,40}\b(?:unterzeichnung|unterschrift|vertragsschluss|inkrafttreten|abschluss)\b/;
const FOR_EVER =
  /\b(?:perpetual(?:ly)?|in perpetuity|indefinite(?:ly)?|without (?:any )?(?:limit(?:ation)?|restriction) (?:in|of|as to) time|for ever|forever|unlimited (?:in )?(?:time|period)|unbefristet\w*|zeitlich (?:unbegrenzt|unbeschrankt)\w*|auf unbestimmte zeit|ohne zeitliche (?:begrenzung|beschrankung))\b/;
const WHILE_SECRET =
  /\b(?:(?:as|so) long as|for so long as|while|until)\b[^.;]{0,90}\btrade secrets?\b|\b(?:solange|so lange|bis)\b[^.;]{0,90}\bgeschaftsgeheimnis\w*/;
const NOT_THIS =
  /\b(?:retain\w*|record\w*|aufbewahr\w*|backup\w*|non-?\s?(?:solicit\w*|compet\w*)|abwerb\w*|wettbewerb\w*|solicit\w*|insurance|warrant(?:y|ies)|gewahrleist\w*|invoice\w*|payment\w*)\b/;

/** Suggestions for survival. */
export function readSurvival({ words, list }: Sentence): readonly Hit[] {
  if (list || !DUTY.test(words) || !LASTS.test(words) || FREED.test(words) || NOT_THIS.test(words))
    return [];
  const periods = findDurations(words).filter(
    ({ unit, bound }) =>
      (unit === "year" || unit === "month") && bound !== "ahead" && bound !== "within",
  );
  const secret = WHILE_SECRET.exec(words)?.[0];
  const ever = FOR_EVER.exec(words)?.[0];
  const found = [
    ...periods.flatMap((period) => forPeriod(words, period)),
    ...(secret ? [hit("while_trade_secret", [secret])] : []),
    ...(ever && SECRECY.test(words) && !/\bterm of (?:this|the) agreement\b/.test(words)
      ? [hit("perpetual", [ever])]
      : []),
  ];
  if (found.length < 2) return found;
  return found.map((one) => ({
    ...one,
    confidence: "unsure" as const,
    doubt: "The sentence makes a difference between kinds of material.",
  }));
}

function forPeriod(words: string, period: Duration): Hit[] {
  const months = period.unit === "year" ? period.amount * 12 : period.amount;
  const around = words.slice(Math.max(0, period.start - 160), period.end + 160);
  const after = words.slice(period.end, period.end + 120);
  const from = anchorOf(after) ?? anchorOf(around);
  // the term of the agreement itself is another clock
  if (
    from === undefined &&
    !/\b(?:confidential|secre|vertraulich|geheimhalt|verschwiegen)/.test(words)
  )
    return [];
  if (
    /\b(?:this agreement|the agreement|diese vereinbarung|dieser vertrag)\b[^.;]{0,60}\b(?:remains? in (?:full )?(?:force|effect)|term|is (?:concluded|entered)|lauft|wird (?:fur|auf)|gilt (?:fur|ab)|hat eine laufzeit)/.test(
      words,
    ) &&
    from !== "termination"
  )
    return [];
  const doubts = [
    period.contradicts ? "Words and digits say different numbers." : "",
    from === undefined ? "It does not say from when the period counts." : "",
    SECRECY.test(words) || /\b(?:obligations?|verpflichtung\w*|pflichten)\b/.test(words)
      ? ""
      : "Check that confidentiality is meant.",
    /\b(?:at least|minimum|mindestens)\b/.test(
      words.slice(Math.max(0, period.start - 30), period.start),
    )
      ? ""
      : "",
  ];
  const doubt = doubts.find((one) => one !== "") ?? "";
  const value = { months, from: from ?? "termination" };
  return [
    {
      term: "survival",
      value,
      confidence: doubt === "" ? "clear" : "unsure",
      why: [period.text, from ? anchorWords(around) : ""].filter((one) => one !== ""),
      doubt,
    },
  ];
}

function anchorOf(words: string): "termination" | "each_disclosure" | "effective" | undefined {
  const places = [
    ["termination", AFTER_END.exec(words)?.index],
    ["each_disclosure", EACH.exec(words)?.index],
    ["effective", START.exec(words)?.index],
  ] as const;
  const found = places.filter((place) => place[1] !== undefined);
  found.sort((one, other) => (one[1] ?? 0) - (other[1] ?? 0));
  return found[0]?.[0];
}

function anchorWords(words: string): string {
  return shorten((AFTER_END.exec(words) ?? EACH.exec(words) ?? START.exec(words))?.[0] ?? "");
}

function hit(value: string, why: readonly string[]): Hit {
  return { term: "survival", value, confidence: "clear", why: why.map(shorten), doubt: "" };
}
