// Decides whether structure and words of an agreement agree: same clauses, same places, in both languages.
import type {
  AgreementStructure,
  AgreementWords,
} from "#questionnaires/agreements/agreement-shape.ts";
import { hasStrayBraces, placesIn } from "#questionnaires/agreements/placeholders.ts";

/** Everything in which structure and words differ; empty when they agree. */
export function checkAgreementLaws(
  structure: AgreementStructure,
  words: { readonly en: AgreementWords; readonly de: AgreementWords },
): readonly string[] {
  const terms = structure.clauses.flatMap((clause) => clause.terms);
  const ids = structure.clauses.map((clause) => clause.id);
  return [
    ...repeated(ids).map((id) => `structure.json: the clause "${id}" stands twice`),
    ...repeated(terms).map(
      (term) => `structure.json: the term "${term}" is stated twice; state it once`,
    ),
    ...checkWords(structure, words.en).map((problem) => `en.json: ${problem}`),
    ...checkWords(structure, words.de).map((problem) => `de.json: ${problem}`),
    ...structure.clauses
      .filter(
        ({ id }) =>
          words.en.clauses[id]?.paragraphs.length !== words.de.clauses[id]?.paragraphs.length,
      )
      .map(({ id }) => `clause "${id}" has not the same number of paragraphs in both languages`),
  ];
}

function checkWords(structure: AgreementStructure, words: AgreementWords): readonly string[] {
  const ids = structure.clauses.map((clause) => clause.id);
  const paragraphs = [
    ...words.preamble,
    ...Object.values(words.clauses).flatMap((clause) => [clause.title, ...clause.paragraphs]),
  ];
  const places = paragraphs.flatMap(placesIn);
  const used = (kind: string) =>
    places.filter((place) => place.kind === kind).map(({ name }) => name);
  const lists = structure.facts.filter((fact) => fact.kind === "list").map(({ id }) => id);
  return [
    ...differences("clause", ids, Object.keys(words.clauses)),
    ...differences("party", structure.parties, used("party")),
    ...differences(
      "fact",
      structure.facts.map((fact) => fact.id),
      used("fact"),
    ),
    ...structure.clauses.flatMap((clause) => {
      const text = (words.clauses[clause.id]?.paragraphs ?? []).join(" ");
      const stated = placesIn(text)
        .filter((place) => place.kind === "term")
        .map(({ name }) => name);
      return stated.join() === clause.terms.join()
        ? []
        : [
            `clause "${clause.id}" states ${stated.join(", ") || "no term"}, structure.json says ${clause.terms.join(", ") || "none"}`,
          ];
    }),
    ...paragraphs.filter(hasStrayBraces).map((text) => `a place is misspelt in: ${text}`),
    ...paragraphs
      .filter((text) =>
        lists.some((id) => text.includes(`{fact:${id}}`) && text !== `{fact:${id}}`),
      )
      .map((text) => `a list needs a paragraph of its own: ${text}`),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function differences(what: string, wanted: readonly string[], given: readonly string[]) {
  return [
    ...wanted.filter((id) => !given.includes(id)).map((id) => `${what} "${id}" is missing`),
    ...[...new Set(given)]
      .filter((id) => !wanted.includes(id))
      .map((id) => `${what} "${id}" is not in structure.json`),
  ];
}
