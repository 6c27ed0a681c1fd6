// Which choices the standard contractual clauses leave open under each module, what is still missing, and how a sheet says it.
import type { Day } from "#scoring/day.ts";
import { countryName } from "#scoring/obligations/country-name.ts";
import { expandTerritories } from "#scoring/obligations/expand-territories.ts";
import type { Locale, Text } from "#scoring/obligations/wording.ts";

export const SCC_MODULES = ["m1", "m2", "m3", "m4"] as const;
export type SccModule = (typeof SCC_MODULES)[number];

export const MODULE_WORDS: Readonly<Record<SccModule, Text>> = {
  m1: { en: "one, controller to controller", de: "eins, Verantwortliche an Verantwortliche" },
  m2: { en: "two, controller to processor", de: "zwei, Verantwortliche an Auftragsverarbeiter" },
  m3: {
    en: "three, processor to processor",
    de: "drei, Auftragsverarbeiter an Auftragsverarbeiter",
  },
  m4: { en: "four, processor to controller", de: "vier, Auftragsverarbeiter an Verantwortliche" },
};

/** What the parties choose; texts are in the language of the sheet and may be empty where the module does not ask. */
export interface SccFacts {
  /** What the transfer is about. */
  readonly about: string;
  readonly module: SccModule;
  /** Clause 7: others may accede. */
  readonly docking: boolean;
  /** Clause 9(a), modules two and three. */
  readonly authorisation: "specific" | "general";
  readonly noticeDays: number;
  /** Clause 11(a): complaints to an independent body too; modules one to three. */
  readonly redress: boolean;
  /** ISO countries; empty until chosen. */
  readonly law: string;
  readonly courts: string;
  /** Where each annex stands. */
  readonly annexParties: string;
  readonly annexTransfer: string;
  readonly annexAuthority: string;
  readonly annexMeasures: string;
  readonly annexSubProcessors: string;
}

export interface PaperProblem {
  /** The field of the facts. */
  readonly field: string;
  readonly message: string;
}

/** Modules under which the importer processes for somebody else, so that further processors matter. */
const processes = (module: SccModule) => module === "m2" || module === "m3";
/** Modules with a supervisory authority, measures and a choice of law of a member state. */
const leavesUnion = (module: SccModule) => module !== "m4";

/** Everything that keeps a sheet from being sent. Which fields are asked for follows from the module. */
export function sccProblems(facts: SccFacts, day: Day): readonly PaperProblem[] {
  const { module, authorisation, noticeDays } = facts;
  const members = expandTerritories(["EEA"], day);
  const place = (field: "law" | "courts", clause: number, what: string): PaperProblem[] => {
    if (facts[field] === "")
      return [{ field, message: `Clause ${clause}: choose a country for ${what}.` }];
    if (!leavesUnion(module) || members.has(facts[field])) return [];
    return [
      {
        field,
        message: `Clause ${clause} asks for ${what} of a member state under this module: choose one.`,
      },
    ];
  };
  const missing = (field: keyof SccFacts, needed: boolean, message: string): PaperProblem[] =>
    needed && facts[field] === "" ? [{ field, message }] : [];
  const days = Number.isInteger(noticeDays) && noticeDays >= 1 && noticeDays <= 365;
  return [
    ...missing("about", true, "Say what the transfer is about, in one line."),
    ...(processes(module) && !days
      ? [{ field: "noticeDays", message: "Clause 9(a): enter whole days from 1 to 365." }]
      : []),
    ...place("law", 17, "the law"),
    ...place("courts", 18, "the courts"),
    ...missing("annexTransfer", true, "Annex I.B: name the document that describes the transfer."),
    ...missing("annexAuthority", leavesUnion(module), "Annex I.C: name the supervisory authority."),
    ...missing(
      "annexMeasures",
      leavesUnion(module),
      "Annex II: name the document with the measures.",
    ),
    ...missing(
      "annexSubProcessors",
      processes(module) && authorisation === "specific",
      "Annex III: name the list of sub-processors; the specific authorisation needs one.",
    ),
  ];
}

const NOT_ASKED: Text = {
  en: "not asked for under this module",
  de: "unter diesem Modul nicht vorgesehen",
};

/** The lines of the sheet, by the name of their place. Say `sccProblems` nothing, every line is there. */
export function sccLines(facts: SccFacts, locale: Locale): Readonly<Record<string, string>> {
  const { module } = facts;
  const none = NOT_ASKED[locale];
  const country = (code: string) => (code === "" ? "" : countryName(code, locale));
  return {
    module: MODULE_WORDS[module][locale],
    docking: used(facts.docking, locale),
    sub_processors: processes(module) ? authorisationLine(facts, locale) : none,
    redress: leavesUnion(module) ? used(facts.redress, locale) : none,
    law: lawOf(country(facts.law), locale),
    courts: courtsOf(country(facts.courts), locale),
    annex_parties: facts.annexParties || PARTIES[locale],
    annex_transfer: facts.annexTransfer,
    annex_authority: leavesUnion(module) ? facts.annexAuthority : none,
    annex_measures: leavesUnion(module) ? facts.annexMeasures : none,
    annex_sub_processors: subProcessorsLine(facts, locale),
  };
}

const PARTIES: Text = {
  en: "the parties to this sheet, with the contact persons each has named to the other",
  de: "die Parteien dieses Blatts mit den Ansprechpersonen, die sie einander benannt haben",
};

function used(yes: boolean, locale: Locale): string {
  if (locale === "de") return yes ? "vereinbart" : "nicht vereinbart";
  return yes ? "used" : "not used";
}

function authorisationLine({ authorisation, noticeDays }: SccFacts, locale: Locale): string {
  const specific = authorisation === "specific";
  if (locale === "de")
    return specific
      ? `Option 1, gesonderte vorherige Genehmigung, beantragt mindestens ${noticeDays} Tage vorher`
      : `Option 2, allgemeine schriftliche Genehmigung, Änderungen mindestens ${noticeDays} Tage vorher mitgeteilt`;
  return specific
    ? `option 1, specific prior authorisation, requested at least ${noticeDays} days before`
    : `option 2, general written authorisation, changes notified at least ${noticeDays} days before`;
}

function subProcessorsLine(facts: SccFacts, locale: Locale): string {
  if (!processes(facts.module)) return NOT_ASKED[locale];
  if (facts.annexSubProcessors !== "") return facts.annexSubProcessors;
  if (facts.authorisation === "specific") return "";
  return locale === "de"
    ? "die nach Klausel 9 Buchstabe a vereinbarte Liste"
    : "the list agreed under clause 9(a)";
}

function lawOf(country: string, locale: Locale): string {
  if (country === "") return "";
  return locale === "de" ? `das Recht von ${country}` : `the law of ${country}`;
}

function courtsOf(country: string, locale: Locale): string {
  if (country === "") return "";
  return locale === "de" ? `die Gerichte von ${country}` : `the courts of ${country}`;
}
