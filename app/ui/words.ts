// Decides how a page that a supplier sees gets its words: one typed catalogue per page, complete in every language.

export const LOCALES = ["en", "de"] as const;
export type Locale = (typeof LOCALES)[number];

/** A word, or a sentence that needs something filled in. */
type Word = string | ((...parts: never[]) => string);

/** The same keys in another language; a sentence takes the same parts. */
type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Words[Key];
};

/** One page's words in every language. */
export interface Catalogue<Words> {
  readonly en: Words;
  readonly de: Translated<Words>;
}

/** Declares a page's words. English sets the keys; a key missing or too many in German does not compile. */
export function catalogue<const Words extends Readonly<Record<string, Word>>>(words: {
  en: Words;
  de: Translated<Words>;
}): Catalogue<Words> {
  return words;
}

/** The page's words in one language. */
export function wordsFor<Words>(words: Catalogue<Words>, locale: Locale): Translated<Words> {
  return locale === "de" ? words.de : (words.en as Translated<Words>);
}

/** Whether the text names a language we write. */
export function isLocale(text: string | null | undefined): text is Locale {
  return text === "en" || text === "de";
}

/** The reader's preferred language of ours, from an Accept-Language header; English when none fits. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "").split(",").map((part, place) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
    const rank = quality === undefined ? 1 : Number(quality.trim().slice(2));
    return { language: tag.slice(0, 2), rank: Number.isFinite(rank) ? rank : 0, place };
  });
  wishes.sort((one, other) => other.rank - one.rank || one.place - other.place);
  const first = wishes.find(({ language, rank }) => rank > 0 && isLocale(language));
  return first !== undefined && isLocale(first.language) ? first.language : "en";
}
