// Decides where a line of text ends on paper.

/**
 * Breaks a text into lines that fit: at line feeds, at spaces, and inside a word only when the word alone
 * is too wide. `width` measures a text in the same unit as `room`. No character is lost but the space at a break.
 */
export function wrapLines(text: string, room: number, width: (text: string) => number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, room, width));
}

function wrapLine(line: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of line.split(" ")) {
    const longer: string = current === undefined ? word : `${current} ${word}`;
    if (width(longer) <= room) {
      current = longer;
      continue;
    }
    if (current !== undefined) lines.push(current);
    const pieces = width(word) <= room ? [word] : breakWord(word, room, width);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1);
  }
  return [...lines, current ?? ""];
}

function breakWord(word: string, room: number, width: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && width(piece + character) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
