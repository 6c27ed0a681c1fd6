// Decides what a period of time in a sentence means: for an incident, a return, an audit, a new subcontractor.
import type { Sentence } from "../document.ts";
import { findDurations, type Duration } from "../find-durations.ts";
import { EXCEPT, FREED, type Hit } from "./rule.ts";

const INCIDENT =
  /\b(?:incidents?|breach(?:es)?|unauthori[sz]ed|compromis\w*|leak\w*|loss|misuse|\w*vorfall\w*|\w*verletzung\w*|verst[oo](?:ss|ss)\w*|unbefugt\w*|unberechtigt\w*|verlust\w*|datenpanne\w*|missbrauch\w*|kompromittier\w*)\b/;
const TELL =
  /\b(?:notif(?:y|ies|ied|ication)|inform(?:s|ed)?|report(?:s|ed|ing)?|(?:give|giving|provide) (?:\w+ ){0,3}notice|melde\w*|meldung\w*|gemeldet|zu melden|mitteil\w*|mit(?:zu|ge)teilt?\w*|benachrichtig\w*|unterricht\w*|informier\w*|anzeig\w*|an(?:zu|ge)zeig\w*)\b/;
const CURE =
  /\b(?:cure[ds]?|remed(?:y|ied|ies)|rectif\w+|terminat\w+|heilung|abhilfe|abgeholfen|kundig\w*|gekundigt)\b/;
const DEMAND =
  /\b(?:subpoena|court|compelled|required by law|legal process|gericht\w*|behord\w*)\b/;
const GIVE_BACK =
  /\b(?:return(?:s|ed|ing)?|destr(?:oy\w*|uction)|delet(?:e|es|ed|ion)|eras\w+|zuruck(?:zu|ge)?geb\w*|ruckgabe|zuruckzugewahren|herausgeb\w*|herauszugeben|vernicht\w*|losch\w*|geloscht)\b/;
const THINGS =
  /\b(?:information|materials?|documents?|cop(?:y|ies)|data|records|media|informationen|unterlagen|kopien|dokumente\w*|daten|datentrager\w*|material\w*)\b/;
const AUDIT =
  /\b(?:audit\w*|inspect\w*|pruf\w*|uberpruf\w*|kontroll\w*|besichtig\w*|inspektion\w*|vor-ort-pruf\w*)\b/;
const SUB =
  /\bsub-?\s?(?:contract\w*|process\w*|supplier\w*)\b|\bunterauftrag\w*|\bsubunternehm\w*|\bunterlieferant\w*/;
const BACKUP = /\b(?:backups?|back-ups?|archiv\w*|sicherungskopie\w*|datensicherung\w*)\b/;

/** Suggestions of every term that is a period, but survival. */
export function readPeriods(sentence: Sentence): readonly Hit[] {
  if (sentence.list) return [];
  const { words } = sentence;
  const durations = findDurations(words);
  if (durations.length === 0) return [];
  return [
    ...incident(words, durations),
    ...giveBack(words, durations),
    ...audit(words, durations),
    ...newSub(words, durations),
    ...demand(words, durations),
  ];
}

// several in one sentence: the first one is the notice, if the others speak of what follows it
const LATER =
  /\b(?:report|update|further|full|final|complete|detail\w*|written account|analysis|erganz\w*|ausfuhrlich\w*|bericht\w*|abschluss\w*|vollstandig\w*)\b/;

function incident(words: string, all: readonly Duration[]): Hit[] {
  if (!INCIDENT.test(words) || !TELL.test(words) || CURE.test(words) || DEMAND.test(words))
    return [];
  const within = all.filter(({ bound }) => bound === "within");
  const [first, ...rest] = within;
  if (!first) return [];
  const last = words.slice(first.end);
  const doubt =
    rest.some(({ start }) => !LATER.test(words.slice(Math.max(0, start - 80), start + 80))) ||
    (rest.length > 0 && !LATER.test(last))
      ? "More than one period stands in the sentence."
      : "";
  const counted = inHours(first);
  const from = anchorOf(words.slice(first.end, first.end + 60));
  const value = from && counted.value !== null ? { within: counted.value, from } : counted.value;
  return hit("breach_notice", words, first, { ...counted, value }, doubt, [INCIDENT, TELL]);
}

// becoming aware is the usual beginning and needs no name
function anchorOf(words: string): "discovery" | "suspicion" | null {
  if (/\b(?:suspic\w+|suspect\w*|verdacht\w*)\b/.test(words)) return "suspicion";
  return /\b(?:discover\w*|detect\w*|entdeck\w*|feststell\w*)\b/.test(words) ? "discovery" : null;
}

function giveBack(words: string, all: readonly Duration[]): Hit[] {
  if (!GIVE_BACK.test(words) || !THINGS.test(words)) return [];
  if (INCIDENT.test(words) && TELL.test(words)) return [];
  const within = all.filter(({ bound }) => bound === "within");
  const [first, ...rest] = within;
  if (!first) return [];
  const doubts = [
    rest.length > 0 ? "More than one period stands in the sentence." : "",
    BACKUP.test(words) ? "It may be about backups only." : "",
    /\b(?:retain|keep|store\w*|aufbewahr\w*|behalt\w*)\b/.test(words)
      ? "It also speaks of keeping."
      : "",
    /\b(?:certif\w+|confirm\w*|bestatig\w*|bescheinig\w*)\b/.test(
      words.slice(Math.max(0, first.start - 60), first.start),
    )
      ? "The period may be that of the confirmation."
      : "",
    /\b(?:objects?|products?|goods|defective|ware\w*|mangel\w*)\b/.test(words)
      ? "It may be about goods."
      : "",
  ];
  return hit(
    "return_or_destroy",
    words,
    first,
    inDays(first),
    doubts.find((one) => one !== "") ?? "",
    [GIVE_BACK],
  );
}

function audit(words: string, all: readonly Duration[]): Hit[] {
  if (!AUDIT.test(words)) return [];
  const ahead = all.filter(({ bound }) => bound === "ahead");
  const [first, ...rest] = ahead;
  if (!first || SUB.test(words)) return [];
  const doubt = rest.length > 0 ? "More than one period stands in the sentence." : "";
  return hit("audit_notice_days", words, first, inDays(first), doubt, [AUDIT]);
}

const CHANGE =
  /\b(?:chang\w*|add\w*|replac\w*|new|intend\w*|engag\w*|appoint\w*|ander\w*|hinzu\w*|ersetz\w*|neue\w*|beabsichtigt\w*|wechsel\w*|einsatz|beauftrag\w*|einschalt\w*)\b/;

function newSub(words: string, all: readonly Duration[]): Hit[] {
  if (!SUB.test(words) || !CHANGE.test(words) || AUDIT.test(words)) return [];
  const ahead = all.filter(({ bound }) => bound === "ahead" || bound === "at_least");
  const [first, ...rest] = ahead;
  const objecting = all.length > ahead.length && /\b(?:object\w*|widerspr\w+)\b/.test(words);
  if (!first) return [];
  const doubt =
    rest.length > 0 || (objecting && first.bound !== "ahead")
      ? "More than one period stands in the sentence."
      : "";
  return hit("sub_change_notice_days", words, first, inDays(first), doubt, [SUB, CHANGE]);
}

function demand(words: string, all: readonly Duration[]): Hit[] {
  if (!DEMAND.test(words) || !TELL.test(words) || CURE.test(words)) return [];
  const within = all.filter(({ bound }) => bound === "within");
  const [first, ...rest] = within;
  if (!first) return [];
  const value =
    first.unit === "business_hour" ? { value: first.amount, doubt: "" } : inBusinessHours(first);
  const doubt = rest.length > 0 ? "More than one period stands in the sentence." : value.doubt;
  return hit("compelled_disclosure_notice", words, first, { ...value, doubt: "" }, doubt, [
    DEMAND,
    TELL,
  ]);
}

interface Counted {
  readonly value: unknown;
  readonly doubt: string;
}

function inHours({ amount, unit }: Duration): Counted {
  if (unit === "hour") return { value: amount, doubt: "" };
  if (unit === "day") return { value: amount * 24, doubt: "Days are counted as 24 hours each." };
  if (unit === "business_day")
    return { value: amount * 24, doubt: "Working days: weekends make the real period longer." };
  if (unit === "week") return { value: amount * 168, doubt: "A week is counted as 168 hours." };
  return { value: null, doubt: "The period cannot be counted in hours." };
}

function inDays({ amount, unit }: Duration): Counted {
  if (unit === "day") return { value: amount, doubt: "" };
  if (unit === "week") return { value: amount * 7, doubt: "" };
  if (unit === "hour" && amount % 24 === 0) return { value: amount / 24, doubt: "" };
  if (unit === "business_day")
    return { value: amount, doubt: "Working days: weekends make the real period longer." };
  if (unit === "month") return { value: amount * 30, doubt: "A month is counted as 30 days." };
  return { value: null, doubt: "The period cannot be counted in days." };
}

// the term counts business hours; how many make a day is for a person to say
function inBusinessHours({ amount, unit }: Duration): Counted {
  const hours =
    unit === "hour" ? amount : unit === "day" || unit === "business_day" ? amount * 8 : null;
  return { value: hours, doubt: "The term counts business hours, eight to a day." };
}

function hit(
  term: string,
  words: string,
  duration: Duration,
  counted: Counted,
  doubt: string,
  topic: readonly RegExp[],
): Hit[] {
  const why = [...topic.map((pattern) => pattern.exec(words)?.[0] ?? ""), duration.text];
  if (FREED.test(words)) return [];
  const doubts = [
    duration.contradicts ? "Words and digits say different numbers." : "",
    counted.doubt,
    doubt,
    // "within 30 days unless agreed otherwise" is a rule with a way out
    EXCEPT.test(words.slice(duration.end)) ? "An exception follows." : "",
  ];
  const said = doubts.find((one) => one !== "") ?? "";
  return [
    { term, value: counted.value, confidence: said === "" ? "clear" : "unsure", why, doubt: said },
  ];
}
