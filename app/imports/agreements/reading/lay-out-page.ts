// Decides in which order the pieces of text of a PDF page are read: lines from top to bottom, columns one after the other.

/** A piece of text where it stands on the page; y grows upwards, as in a PDF. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly height: number;
}

/** One line as it is read. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** The lines of a page in reading order. */
export function layOutPage(pieces: readonly Piece[]): Line[] {
  const written = pieces.filter(({ text }) => text.trim() !== "");
  const rows = rowsOf(written);
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map(joined);
  return inColumns(rows, gutter);
}

// pieces on one height form a row; within it from left to right
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((one, other) => other.y - one.y || one.x - other.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row && head && head.y - piece.y < Math.max(head.height, piece.height) * 0.45)
      row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((one, other) => one.x - other.x);
  return rows;
}

function joined(row: readonly Piece[]): Line {
  let text = "";
  let end = row[0]?.x ?? 0;
  for (const piece of row) {
    const gap = piece.x - end;
    // a gap of a fifth of a letter's height is a blank that nobody wrote
    const apart =
      text !== "" && gap > piece.height * 0.2 && !/\s$/.test(text) && !/^\s/.test(piece.text);
    text += (apart ? " " : "") + piece.text;
    end = piece.x + piece.width;
  }
  const first = row[0];
  return {
    text: text.replaceAll(/\s+/g, " ").trim(),
    x: first?.x ?? 0,
    right: end,
    y: first?.y ?? 0,
    height: Math.max(...row.map(({ height }) => height)),
  };
}

// The middle of an empty strip that parts two columns of running text; null where there is none. Columns of a table are
// short and stay in their rows: what stands beside a label belongs to it.
function gutterOf(rows: readonly Piece[][]): number | null {
  const parts = rows.flatMap(split);
  if (parts.length < 12) return null;
  const left = Math.min(...parts.map(({ x }) => x));
  const right = Math.max(...parts.map((part) => part.right));
  const width = right - left;
  let best: { across: number; places: number[] } = { across: parts.length * 0.2, places: [] };
  for (let at = left + width * 0.35; at <= left + width * 0.65; at += width * 0.01) {
    const before = parts.filter((part) => part.right <= at);
    const behind = parts.filter((part) => part.x >= at);
    const across = parts.length - before.length - behind.length;
    if (across > best.across || !runs(before, at - left) || !runs(behind, right - at)) continue;
    if (across < best.across) best = { across, places: [] };
    best.places.push(at);
  }
  return best.places[Math.floor(best.places.length / 2)] ?? null;
}

// running text fills its column
function runs(parts: readonly Line[], width: number): boolean {
  if (parts.length < 5) return false;
  const filled = parts.filter((part) => part.right - part.x > width * 0.7);
  return filled.length > parts.length * 0.5;
}

// the pieces of a row with a wide gap between them stand apart
function split(row: readonly Piece[]): Line[] {
  const groups: Piece[][] = [];
  for (const piece of row) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && piece.x - (last.x + last.width) < piece.height * 1.2) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(joined);
}

// what goes across both columns ends a band: left column, right column, then the line across
function inColumns(rows: readonly Piece[][], gutter: number): Line[] {
  const lines: Line[] = [];
  let band: { left: Line[]; right: Line[] } = { left: [], right: [] };
  const flush = () => {
    lines.push(...band.left, ...band.right);
    band = { left: [], right: [] };
  };
  for (const part of rows.flatMap(split)) {
    if (part.right <= gutter) band.left.push(part);
    else if (part.x >= gutter) band.right.push(part);
    else {
      flush();
      lines.push(part);
    }
  }
  flush();
  return lines;
}
