// SHA-256 (FIPS 180-4) in plain arithmetic, because a rule may not depend on the machine it runs on.

// The first 32 bits of the fractional parts of roots of primes: cube roots of 64 primes, square roots of 8.
const K = Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function* primes(count: number): Generator<number> {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1)
    if (found.every((prime) => number % prime !== 0)) {
      found.push(number);
      yield number;
    }
}

// A word keeps the lowest 32 bits only, so that the whole part falls away.
function fraction(root: number): number {
  return (root * 2 ** 32) | 0;
}

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The digest of a text's UTF-8 bytes, in 64 small hexadecimal digits. */
export function sha256(text: string): string {
  const words = padded(utf8(text));
  let state = START;
  for (let at = 0; at < words.length; at += 16) state = mixed(state, words.slice(at, at + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

// Half of a surrogate pair has no bytes of its own.
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function utf8(text: string): readonly number[] {
  return Array.from(unescapeBytes(encodeURIComponent(text.replace(HALF_PAIRS, "\ufffd"))));
}

function* unescapeBytes(escaped: string): Generator<number> {
  for (let at = 0; at < escaped.length; at += 1)
    if (escaped[at] === "%") {
      yield Number.parseInt(escaped.slice(at + 1, at + 3), 16);
      at += 2;
    } else yield escaped.charCodeAt(at);
}

// The bytes, a one bit, zeros, and the length in bits, in 32-bit words; one that nothing was put into counts as zero.
function padded(bytes: readonly number[]): number[] {
  const words = Array.from<number>({ length: ((bytes.length + 8) >> 6) * 16 + 16 });
  for (const [at, byte] of [...bytes, 0x80].entries())
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at & 3)));
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = (bytes.length << 3) | 0;
  return words;
}

function mixed(state: readonly number[], block: readonly number[]): number[] {
  const word = [...block];
  const at = (index: number) => word[index] ?? 0;
  let [a, b, c, d, e, f, g, h] = state as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (const [index, constant] of K.entries()) {
    if (index >= block.length) word.push(next(at, index));
    const sum = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + sum + chosen + constant + at(index)) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => (value + (state[index] ?? 0)) | 0);
}

// Every word after those of the block is made of four before it.
function next(at: (index: number) => number, index: number): number {
  const [early, late] = [at(index - 15), at(index - 2)];
  const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return (at(index - 16) + small + at(index - 7) + large) | 0;
}
