// What an acknowledgement of export control names: where the material may be, and every person with every citizenship.
import { COUNTRIES } from "#scoring/obligations/countries.ts";
import { countryName } from "#scoring/obligations/country-name.ts";
import { listText, type Locale } from "#scoring/obligations/wording.ts";
import type { PaperProblem } from "#scoring/papers/scc-sheet.ts";

export interface NamedPerson {
  readonly name: string;
  /** ISO countries, every one that is held. */
  readonly citizenships: readonly string[];
}

export interface ExportFacts {
  readonly about: string;
  /** In the language of the text: list and number, for example "ECCN 9E003, Regulation (EU) 2021/821". */
  readonly classification: string;
  readonly countries: readonly string[];
  readonly storage: readonly string[];
  readonly persons: readonly NamedPerson[];
}

/** Everything that keeps an acknowledgement from being sent. */
export function exportProblems(facts: ExportFacts): readonly PaperProblem[] {
  const missing = (field: keyof ExportFacts, message: string): PaperProblem[] =>
    facts[field].length === 0 ? [{ field, message }] : [];
  return [
    ...missing("about", "Say which material it is about, in one line."),
    ...missing("classification", "Enter the classification: the list and the number."),
    ...missing("countries", "Choose at least one country where the material may be used."),
    ...missing("storage", "Choose at least one country where the material is stored."),
    ...missing("persons", "Name at least one person who will see it."),
  ];
}

/** The lines of the acknowledgement, by the name of their place. */
export function exportLines(
  { classification, countries, storage, persons }: ExportFacts,
  locale: Locale,
): Readonly<Record<string, string | readonly string[]>> {
  const names = (codes: readonly string[]) => codes.map((code) => countryName(code, locale));
  const sorted = (codes: readonly string[]) =>
    names(codes).sort((one, other) => one.localeCompare(other, locale));
  return {
    classification,
    countries: sorted(countries),
    storage: sorted(storage),
    persons: persons.map(
      ({ name, citizenships }) => `${name} (${listText(names(citizenships), locale)})`,
    ),
  };
}

export type ReadPersons =
  | { readonly ok: true; readonly persons: readonly NamedPerson[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads "Name: country, country", one person a line. A country is a code or a name in English or German. */
export function readPersons(text: string): ReadPersons {
  const persons: NamedPerson[] = [];
  const problems: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.replace(/\s+/g, " ").trim())) {
    if (line === "") continue;
    const at = line.lastIndexOf(":");
    const name = line.slice(0, Math.max(at, 0)).trim();
    const given = line.slice(at + 1).split(/[,;]/);
    const codes = given.map((one) => one.trim()).filter((one) => one !== "");
    const unknown = codes.find((one) => !codeOf(one));
    if (at < 1 || codes.length === 0)
      problems.push(`“${line}” names no citizenship. Write: Ana Ruiz: Spain, Mexico.`);
    else if (unknown !== undefined)
      problems.push(`“${unknown}” is no country we know. Use its name or its two letters.`);
    else if (persons.some((one) => one.name === name))
      problems.push(`${name} stands twice. Keep one line with every citizenship.`);
    else
      persons.push({ name, citizenships: [...new Set(codes.map((one) => codeOf(one) as string))] });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, persons };
}

/** The same lines to type on in. */
export function personsText(persons: readonly NamedPerson[]): string {
  return persons
    .map(
      ({ name, citizenships }) =>
        `${name}: ${citizenships.map((code) => countryName(code, "en")).join(", ")}`,
    )
    .join("\n");
}

function codeOf(given: string): string | undefined {
  const wanted = given.toLowerCase();
  if (Object.hasOwn(COUNTRIES, given.toUpperCase())) return given.toUpperCase();
  return Object.entries(COUNTRIES).find(
    ([, { en, de }]) => en.toLowerCase() === wanted || de.toLowerCase() === wanted,
  )?.[0];
}
