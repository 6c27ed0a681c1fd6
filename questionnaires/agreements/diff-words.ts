// Decides what differs between two texts, word by word: what stayed, what went, what came, in reading order.

export interface WordChange {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

// Above this many pairs the table of common words grows large: the middle then counts as replaced in one piece.
const LARGEST = 1_000_000;

/**
 * The pieces of both texts. Leaving out what is new gives the old text, leaving out what is gone gives the new one, up
 * to spacing. Neighbouring words of one kind are one piece.
 */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));
  const middle = diffMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: "same", text }) as const),
    ...middle,
    ...old.slice(old.length - end).map((text) => ({ kind: "same", text }) as const),
  ]);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function commonStart(old: readonly string[], now: readonly string[]): number {
  let at = 0;
  while (at < old.length && at < now.length && old[at] === now[at]) at += 1;
  return at;
}

function commonEnd(old: readonly string[], now: readonly string[]): number {
  let count = 0;
  while (
    count < old.length &&
    count < now.length &&
    old[old.length - 1 - count] === now[now.length - 1 - count]
  )
    count += 1;
  return count;
}

// The longest common sequence of words, by the table of lengths from the end.
function diffMiddle(old: readonly string[], now: readonly string[]): readonly WordChange[] {
  const gone = (text: string): WordChange => ({ kind: "gone", text });
  const added = (text: string): WordChange => ({ kind: "new", text });
  if (old.length * now.length > LARGEST) return [...old.map(gone), ...now.map(added)];
  const lengths = tableOf(old, now);
  const width = now.length + 1;
  const pieces: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const [was = "", is = ""] = [old[i], now[j]];
    if (was === is) {
      pieces.push({ kind: "same", text: was });
      [i, j] = [i + 1, j + 1];
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      pieces.push(gone(was));
      i += 1;
    } else {
      pieces.push(added(is));
      j += 1;
    }
  }
  return [...pieces, ...old.slice(i).map(gone), ...now.slice(j).map(added)];
}

function tableOf(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === now[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

// Of a run of changes what went stands before what came: that is how people read a correction.
function joined(pieces: readonly WordChange[]): readonly WordChange[] {
  const runs: WordChange[] = [];
  const flush = (run: readonly WordChange[]) => {
    for (const kind of ["gone", "new"] as const) {
      const words = run.filter((piece) => piece.kind === kind).map(({ text }) => text);
      if (words.length > 0) runs.push({ kind, text: words.join(" ") });
    }
  };
  let same: string[] = [];
  let changed: WordChange[] = [];
  for (const piece of pieces) {
    if (piece.kind === "same") {
      flush(changed);
      changed = [];
      same.push(piece.text);
    } else {
      if (same.length > 0) runs.push({ kind: "same", text: same.join(" ") });
      same = [];
      changed.push(piece);
    }
  }
  flush(changed);
  if (same.length > 0) runs.push({ kind: "same", text: same.join(" ") });
  return runs;
}
