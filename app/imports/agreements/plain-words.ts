// Decides how the words of a text look to patterns, and finds back how they were written.

// umlauts are written out of the way: a pattern's word boundary does not know them as letters
const FOLDED: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", ß: "ss" };
const QUOTE = /[‘’‚‛′`´]/;
const DOUBLE_QUOTE = /[“”„«»]/;
const DASH = /[\u2010-\u2015\u2212]/;
const BLANK = /[\s\u00a0\u00ad\u200b]/;

/** Lower case, one kind of quote, dash and blank, no umlauts. */
export function plainWords(text: string): string {
  return fold(text).plain.trim();
}

/** The words as they stand in the text, given as patterns saw them; unchanged when they are not found. */
export function asWritten(text: string, words: string): string {
  const { plain, places } = fold(text);
  const at = plain.indexOf(words);
  const [from, to] = [places[at], places[at + words.length - 1]];
  return at < 0 || from === undefined || to === undefined ? words : text.slice(from, to + 1);
}

// the plain text, and for each of its characters the place in the original
function fold(text: string): { plain: string; places: number[] } {
  let plain = "";
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const one = foldOne(character);
    if (one !== " " || (plain !== "" && !plain.endsWith(" "))) {
      plain += one;
      for (let count = 0; count < one.length; count += 1) places.push(at);
    }
    at += character.length;
  }
  return { plain, places };
}

function foldOne(character: string): string {
  if (BLANK.test(character)) return " ";
  if (QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  if (DASH.test(character)) return "-";
  const lower = character.normalize("NFKC").toLowerCase();
  return [...lower].map((letter) => FOLDED[letter] ?? letter).join("");
}
