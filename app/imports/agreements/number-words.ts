// Reads numbers that are written in words, English and German, as agreements write periods; umlauts as plainWords leaves them.

const SMALL_EN =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS_EN = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SMALL_DE =
  "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const TENS_DE = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split(" ");

function below100(): Map<string, number> {
  const known = new Map<string, number>();
  for (const [value, word] of SMALL_EN.entries()) known.set(word, value);
  for (const [value, word] of SMALL_DE.entries()) known.set(word, value);
  for (const word of ["eins", "eine", "einem", "einen", "einer", "eines"]) known.set(word, 1);
  for (const [place, tens] of TENS_EN.entries()) {
    known.set(tens, (place + 2) * 10);
    for (let unit = 1; unit <= 9; unit += 1)
      known.set(`${tens} ${SMALL_EN[unit]}`, (place + 2) * 10 + unit);
  }
  for (const [place, tens] of TENS_DE.entries()) {
    known.set(tens, (place + 2) * 10);
    for (let unit = 1; unit <= 9; unit += 1)
      known.set(`${SMALL_DE[unit]}und${tens}`, (place + 2) * 10 + unit);
  }
  return known;
}

const BELOW_100 = below100();
// "a year", "an hour": one
BELOW_100.set("a", 1).set("an", 1);

/** The number that these lower-case words say, or undefined. "seventy-two", "one hundred and eighty", "zweiundsiebzig". */
export function numberOfWords(words: string): number | undefined {
  const plain = words.trim().replaceAll("-", " ").replaceAll(/\s+/g, " ");
  const direct = BELOW_100.get(plain);
  if (direct !== undefined) return direct;
  const hundred = /^(.*?)\s?(?:hundred|hundert)\s?(?:and |und )?(.*)$/.exec(plain);
  if (!hundred) return undefined;
  const [, head = "", tail = ""] = hundred;
  const hundreds = head === "" ? 1 : BELOW_100.get(head);
  const rest = tail === "" ? 0 : BELOW_100.get(tail.trim());
  if (hundreds === undefined || hundreds > 9 || rest === undefined) return undefined;
  return hundreds * 100 + rest;
}

/** The number at the very end of the text, in digits or words; undefined when there is none. */
export function numberAtEnd(text: string): { value: number; from: number } | undefined {
  const digits = /(?:^|[^\d.,])(\d{1,4})\s*$/.exec(text);
  if (digits) return { value: Number(digits[1]), from: text.length - digits[0].trimStart().length };
  const tokens = [...text.matchAll(/[a-z]+/g)].slice(-5);
  const last = tokens.at(-1);
  if (!last || text.slice(last.index + last[0].length).trim() !== "") return undefined;
  // the longest run of words that is one number
  for (const first of tokens) {
    const value = numberOfWords(text.slice(first.index));
    if (value !== undefined) return { value, from: first.index };
  }
  return undefined;
}
